// What is asked in an attack, and the statuses that may come.
export type QuestionAttack = {
  name: string
  path: string
  init?: RequestInit
  status: number | readonly number[]
  never?: RegExp
}
const encode = encodeURIComponent
const SQL = [
  "'; drop table explorer.area; --",
  "' or 1=1 --",
  "1) union select 'x' --",
  '$1',
  "\\' or '1'='1",
]
const cql = (text: string) => `/ogc/collections/plots/items?filter=${encode(text)}`
const LINE = Array.from({ length: 600 }, (_, n) => `${2 + n / 1000} 48.${100 + n}`).join(',')

export const QUESTION_ATTACKS: readonly QuestionAttack[] = [
  ...SQL.flatMap((text): QuestionAttack[] => [
    {
      name: `SQL in the words of a search: ${text}`,
      path: `/api/search?q=${encode(text)}`,
      status: [200, 400],
    },
    { name: `SQL in a code: ${text}`, path: `/api/plots?commune=${encode(text)}`, status: 400 },
    { name: `SQL in an id: ${text}`, path: `/api/plots/${encode(text)}`, status: [400, 404] },
    { name: `SQL in an order: ${text}`, path: `/api/plots?sort=${encode(text)}`, status: 400 },
    { name: `SQL in CQL2: ${text}`, path: cql(`name = '${text}'`), status: [200, 400] },
    {
      name: `SQL in a property: ${text}`,
      path: `/ogc/collections/plots/items?zone=${encode(text)}`,
      status: [200, 400],
    },
  ]),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__[admin]'].flatMap(
    (word): QuestionAttack[] => [
      {
        name: `a word of every object as a filter: ${word}`,
        path: `/api/plots?${encode(word)}=1`,
        status: 400,
      },
      {
        name: `a word of every object as a format: ${word}`,
        path: `/api/exports/${encode(word)}`,
        status: 404,
      },
      {
        name: `a word of every object as a tileset: ${word}`,
        path: `/api/tiles/${encode(word)}.json`,
        status: 404,
      },
      {
        name: `a word of every object as a collection: ${word}`,
        path: `/ogc/collections/${encode(word)}/items`,
        status: 404,
      },
      {
        name: `a word of every object as a property: ${word}`,
        path: cql(`${word.replace(/\W/g, '')} = 1`),
        status: 400,
      },
    ],
  ),
  ...[
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e%2f%2e%2e%2fpackage.json',
    '..%5c..%5cpackage.json',
    '....//package.json',
    '%252e%252e%252fpackage.json',
    '%c0%ae%c0%ae%c0%afpackage.json',
    'package.json%00.png',
  ].flatMap((path): QuestionAttack[] =>
    ['/', '/assets/', '/fonts/', '/api/exports/', '/api/tiles/plot/1/1/1/', '/o/'].map((root) => ({
      name: `a path out of ${root}: ${path}`,
      path: `${root}${path}`,
      status: [400, 404],
      never: /root:|"devDependencies"/,
    })),
  ),
  ...[
    '0/0/0',
    '14/-1/0',
    '14/0/-1',
    '99/0/0',
    '1e3/0/0',
    '3/8/8',
    '22/4194304/0',
    '14/9007199254740993/1',
    '0x1/0/0',
    '1/1.5/1',
    'NaN/0/0',
  ].map((at): QuestionAttack => ({
    name: `a tile that is none: ${at}`,
    path: `/api/tiles/plot/1/${at}.pbf`,
    status: at === '0/0/0' ? [200, 204, 404, 410] : [400, 404, 410],
  })),
  ...[
    'NaN,0,1,1',
    'Infinity,0,1,1',
    '2,48,1e400,49',
    '-1e308,-1e308,1e308,1e308',
    '2,48,3',
    '2,48,3,49,5',
    '2,91,3,92',
    '٢,48,3,49',
    '2,48,3,',
    '0x2,48,3,49',
  ].map((box): QuestionAttack => ({
    name: `a frame that is none: ${box}`,
    path: `/api/plots?bbox=${encode(box)}`,
    status: [400, 422],
  })),
  ...['99999999999999999999', '-0', '1e1', '0x10', '1_000', '１０', 'NaN', ' 5'].map(
    (limit): QuestionAttack => ({
      name: `a limit that is none: ${limit}`,
      path: `/api/plots?limit=${encode(limit)}`,
      status: 400,
    }),
  ),
  {
    name: 'an outline of more corners than one has',
    path: `/ogc/collections/plots/items?filter=${encode(`S_INTERSECTS(geometry, POLYGON((${LINE.repeat(8)})))`)}`,
    status: [400, 413, 422, 431],
  },
  {
    name: 'a circle that holds the earth',
    path: '/api/readings?of=circle:2.3,48.9,99999999',
    status: [400, 422],
  },
  {
    name: 'CQL2 nested ten thousand deep',
    path: cql(`${'('.repeat(10_000)}1=1${')'.repeat(10_000)}`),
    status: [400, 413],
  },
  {
    name: 'CQL2 of ten thousand nots',
    path: cql(`${'not '.repeat(10_000)}zone = 'U'`),
    status: [400, 413],
  },
  {
    name: 'CQL2 of a thousand ors',
    path: cql(Array.from({ length: 1000 }, (_, n) => `surface_ha > ${n}`).join(' or ')),
    status: [200, 400, 422],
  },
  {
    name: 'a pattern that looks for itself',
    path: cql(`name like '${'%a'.repeat(200)}'`),
    status: [200, 400, 422],
  },
  {
    name: 'a text made to keep patterns busy',
    path: `/api/search?q=${encode(`${'a'.repeat(150)}!`)}`,
    status: [200, 400],
  },
  {
    name: 'a list of references made to keep patterns busy',
    path: `/api/references?text=${encode('1 '.repeat(5000))}`,
    status: [200, 400, 413, 422],
  },
  {
    name: 'a thousand words',
    path: `/api/plots?${Array.from({ length: 1000 }, (_, n) => `w${n}=1`).join('&')}`,
    status: 400,
  },
  { name: 'one word twice', path: '/api/plots?zone=U&zone=A', status: 400 },
  {
    name: 'a letter that looks like another in an id',
    path: `/api/plots/${encode('Р-0001')}`,
    status: [400, 404],
  },
  { name: 'an id of wide signs', path: `/api/plots/${encode('Ｐ－０００１')}`, status: [400, 404] },
  {
    name: 'an id written in parts that join',
    path: `/api/plots/${encode('P-0001\u0301')}`,
    status: [400, 404],
  },
  { name: 'half of a sign', path: '/api/search?q=%ED%A0%80', status: [200, 400] },
  { name: 'a zero byte in a text', path: '/api/search?q=a%00b', status: [200, 400] },
  {
    name: 'a cursor made up',
    path: `/api/plots?cursor=${Buffer.from('[1,"name","",1,1]').toString('base64url')}`,
    status: 400,
  },
  {
    name: 'a cursor of OGC made up',
    path: `/ogc/collections/plots/items?cursor=${Buffer.from('{"version":1,"seen":-5,"matched":1e9,"after":"x"}').toString('base64url')}`,
    status: 400,
  },
  {
    name: 'every tag at once',
    path: '/api/plots?limit=1',
    init: { headers: { 'if-none-match': '*' } },
    status: [200, 304],
  },
  {
    name: 'tags without end',
    path: '/api/plots?limit=1',
    init: { headers: { 'if-none-match': 'W/"a",'.repeat(5000) } },
    status: 200,
  },
  {
    name: 'a page of another site that reads offers',
    path: '/api/offers/000000000000',
    init: { headers: { origin: 'https://evil.example' } },
    status: 404,
  },
  {
    name: 'a page of another site that asks before it writes',
    path: '/api/offers',
    init: {
      method: 'OPTIONS',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    },
    status: [204, 403],
  },
  {
    name: 'a forwarded path of a proxy that is none',
    path: '/api/health',
    init: { headers: { 'x-original-url': '/api/offers', 'x-rewrite-url': '/api/offers' } },
    status: 200,
  },
  { name: 'what only looks like a document of the service', path: '/.git/config', status: 404 },
  { name: 'what only looks like settings', path: '/.env', status: 404 },
]
