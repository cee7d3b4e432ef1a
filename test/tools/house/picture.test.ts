import { describe, expect, it } from '@jest/globals';
import { layersPicture, roomsPicture } from '../../../tools/house/picture.ts';
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

describe('the picture of the layers', () => {
  it('has only arrows that follow from no others, and says how many rooms a layer has', () => {
    expect(layersPicture(houseWith(HOUSE)).split('\n')).toEqual([
      '```mermaid',
      'flowchart TD',
      '  room-actions["actions"]',
      '  room-runtime["runtime"]',
      '  room-usecases["usecases, 2 rooms"]',
      '  room-ports["ports"]',
      '  room-domain["domain"]',
      '  room-actions --> room-runtime',
      '  room-runtime --> room-usecases',
      '  room-usecases --> room-ports',
      '  room-ports --> room-domain',
      '```',
    ]);
  });
});

describe('the picture of the rooms of a layer', () => {
  it('has these rooms alone, and only arrows that follow from no others', () => {
    const more = {
      ...HOUSE,
      'src/usecases/pace/p.ts': '',
      'src/usecases/stack/b.ts': "import '../pace/p.ts';",
    };
    const house = houseWith({ ...more, 'src/usecases/sweep/z.ts': "import '../pace/p.ts';" });
    expect(roomsPicture(house, 'usecases').split('\n')).toEqual([
      '```mermaid',
      'flowchart TD',
      '  room-usecases-pace["pace"]',
      '  room-usecases-stack["stack"]',
      '  room-usecases-sweep["sweep"]',
      '  room-usecases-stack --> room-usecases-pace',
      '  room-usecases-sweep --> room-usecases-stack',
      '```',
    ]);
  });

  it('changes with an import', () => {
    const arrow = 'room-usecases-sweep --> room-usecases-stack';
    const changed = { ...HOUSE, 'src/usecases/sweep/a.ts': '' };
    expect(roomsPicture(houseWith(HOUSE), 'usecases')).toContain(arrow);
    expect(roomsPicture(houseWith(changed), 'usecases')).not.toContain(arrow);
  });
});
