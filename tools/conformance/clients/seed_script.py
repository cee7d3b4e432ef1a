"""Runs a script that cannot be told where GitHub is, unchanged, against the GitHub that the environment names."""
import functools
import os
import runpy
import sys

import github

github.Github = functools.partial(github.Github, base_url=os.environ["GITHUB_API_URL"])
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
