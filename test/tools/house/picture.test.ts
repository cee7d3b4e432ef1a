import { describe, expect, it } from '@jest/globals';
import { roomsPicture } from '../../../tools/house/picture.ts';
import { houseWith } from './house-with.ts';

const HOUSE = {
  'actions/provision/main.ts': "import '../../src/runtime/run.ts'; import '../../src/usecases/sweep/a.ts';",
  'src/runtime/run.ts': "import '../usecases/sweep/a.ts'; import '../usecases/stack/b.ts';",
  'src/usecases/sweep/a.ts': "import '../stack/b.ts'; import '../../domain/c.ts';",
  'src/usecases/stack/b.ts': "import '../../domain/c.ts'; import '../../ports/d.ts';",
  'src/ports/d.ts': "import '../domain/c.ts';",
  'src/domain/c.ts': '',
  'test/usecases/a.test.ts': "import '../../src/usecases/sweep/a.ts';",
};

describe('the picture of the rooms', () => {
  it('has the rooms by layer, and only arrows that follow from no others', () => {
    const [chart = '', note = ''] = roomsPicture(houseWith(HOUSE)).split('\n\n');
    expect(chart).toBe(
      [
        '```mermaid',
        'flowchart TD',
        '  room-actions["actions"]',
        '  room-runtime["runtime"]',
        '  subgraph usecases-layer["usecases"]',
        '    room-usecases-stack["stack"]',
        '    room-usecases-sweep["sweep"]',
        '  end',
        '  room-ports["ports"]',
        '  room-domain["domain"]',
        '  room-actions --> room-runtime',
        '  room-runtime --> room-usecases-sweep',
        '  room-usecases-sweep --> room-usecases-stack',
        '```',
      ].join('\n'),
    );
    expect(note).toContain('left out');
  });

  it('changes with an import', () => {
    const changed = { ...HOUSE, 'src/usecases/sweep/a.ts': '' };
    expect(roomsPicture(houseWith(changed))).not.toContain('room-usecases-sweep --> room-usecases-stack');
  });
});
