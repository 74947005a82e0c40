/** A made-up source of facts, as `read-source.ts` reads it. */
export const source = {
  schema: 1,
  module: 'Contoso.Tools',
  product: 'Contoso Tools',
  versions: ['1.0', '2.0'],
  aliasesWithUnknownTarget: ['ct'],
  commands: [
    {
      name: 'Get-Thing',
      aliases: ['gthing'],
      parameters: {
        Name: { type: 'String[]', aliases: ['ThingName'] },
        Number: { type: 'Int32' },
        Note: { type: 'String', versions: ['2.0'] },
        Colour: { type: 'Colour', values: ['Red', 'Green'] },
        All: { switch: true },
      },
      sets: [
        {
          name: 'ByName',
          default: true,
          parameters: [
            { name: 'Name', mandatory: true, position: 0, pipeline: 'ByValue' },
            'Colour',
            'Note',
          ],
        },
        {
          name: 'ByNumber',
          versions: ['2.0'],
          parameters: [{ name: 'Number', mandatory: true, position: 0 }],
        },
        { name: 'All', parameters: [{ name: 'All', mandatory: true }] },
      ],
    },
    {
      name: 'Set-Thing',
      versions: ['2.0'],
      common: false,
      doubts: ['position:ByName/Name'],
      parameters: { Value: { type: 'String' } },
      alsoParameters: ['Hidden'],
      sets: [{ name: '(All)', parameters: ['Value'] }],
      checked: [{ version: '3.0', page: 'set-thing', missing: ['Value'] }],
    },
    { name: 'Start-Thing', incomplete: true, parameters: {}, sets: [] },
  ],
};
