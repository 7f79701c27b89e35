/** The item with every name of another item put through `nameOf`. */
export function inWantedNames(item, nameOf) {
    switch (item.kind) {
        case 'board':
            return { ...item, fields: { ...item.fields, filter: nameOf('filter', item.fields.filter) } };
        case 'issue': {
            const { parent, components, fixVersions } = item.fields;
            return {
                ...item,
                fields: {
                    ...item.fields,
                    parent: parent === null ? null : nameOf('issue', parent),
                    components: components.map((name) => nameOf('component', name)),
                    fixVersions: fixVersions.map((name) => nameOf('version', name)),
                },
            };
        }
        case 'link':
            return { ...item, fields: { ...item.fields, from: nameOf('issue', item.fields.from), to: nameOf('issue', item.fields.to) } };
        default:
            return item;
    }
}
