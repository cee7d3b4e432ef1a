module greenroom.example.com/conformance/clients

go 1.21

require gopkg.in/salsita/go-pivotaltracker.v2 v2.1.0
