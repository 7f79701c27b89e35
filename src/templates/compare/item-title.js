/** What people call an item, e.g. the summary of an issue. `issueTitle` says another issue's. Empty for a kind of which there is one. */
export function itemTitle(item, issueTitle) {
    switch (item.kind) {
        case 'issue':
            return item.fields.summary;
        case 'link':
            return `${issueTitle(item.fields.from)} – ${item.fields.type} – ${issueTitle(item.fields.to)}`;
        case 'role':
            return item.fields.role;
        case 'projectProperty':
            return item.fields.key;
        case 'standard':
            return item.fields.standardId;
        case 'record':
            return '';
        case 'project':
        case 'issueType':
        case 'scheme':
        case 'field':
        case 'component':
        case 'version':
        case 'filter':
        case 'board':
        case 'dashboard':
        case 'gate':
        case 'document':
        case 'automation':
            return item.fields.name;
    }
}
