import type { Cases } from '../conformance-case';
import { missing, notForBob, notLoggedIn, wrongBody } from './refusals';

const erp = { projectIdOrKey: 'ERP' };
const nowhere = missing({ projectIdOrKey: 'NOPE' });
const property = { ...erp, propertyKey: 'health' };

export const projectCases: Cases = {
  searchProjects: {
    works: {
      query: {
        query: 'project',
        orderBy: '-name',
        expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
        status: ['live', 'archived', 'deleted'],
      },
    },
    refused: { query: { status: 'lost' }, status: 400 },
  },
  getAllProjects: { works: { query: { expand: 'lead,description' } }, refused: 'never' },
  getRecent: { works: {}, refused: 'never' },
  getProject: { works: { path: erp, query: { expand: 'issueTypeHierarchy', properties: 'health' } }, refused: nowhere },
  createProject: {
    works: {
      body: {
        key: 'NEXT',
        name: 'Next',
        projectTypeKey: 'software',
        projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-agility-scrum',
        leadAccountId: 'ann',
        categoryId: 10000,
      },
      status: 201,
    },
    refused: wrongBody({ key: 'ERP', name: 'Project ERP', projectTypeKey: 'software', leadAccountId: 'ann' }),
  },
  updateProject: { works: { path: erp, body: { name: 'ERP renewed', key: 'ERPX', categoryId: -1 } }, refused: { ...notForBob } },
  deleteProject: { works: { path: erp, query: { enableUndo: 'true' }, status: 204 }, refused: nowhere },
  deleteProjectAsynchronously: { works: { path: erp, status: 303 }, refused: nowhere },
  archiveProject: { works: { path: erp, status: 204 }, refused: notForBob },
  restore: { works: { path: { projectIdOrKey: 'BIN' } }, refused: nowhere },
  getAllStatuses: { works: { path: erp }, refused: nowhere },
  getHierarchy: { works: { path: { projectId: '10000' } }, refused: missing({ projectId: '99999' }) },
  getProjectEmail: { works: { path: { projectId: '10000' } }, refused: missing({ projectId: '99999' }) },
  updateProjectEmail: {
    works: { path: { projectId: '10000' }, body: { emailAddress: 'erp@example.com' }, status: 204 },
    refused: notForBob,
  },
  getAllProjectAvatars: { works: { path: erp }, refused: nowhere },
  updateProjectAvatar: { works: { path: erp, body: { id: '10401' }, status: 204 }, refused: notForBob },
  deleteProjectAvatar: { works: { path: { ...erp, id: '10401' }, status: 404 }, refused: notForBob },
  getFeaturesForProject: { works: { path: erp }, refused: nowhere },
  toggleFeatureForProject: {
    works: { path: { ...erp, featureKey: 'jsw.agility.sprints' }, body: { state: 'ENABLED' } },
    refused: notForBob,
  },
  getProjectPropertyKeys: { works: { path: erp }, refused: nowhere },
  getProjectProperty: { works: { path: property }, refused: missing({ ...erp, propertyKey: 'none' }) },
  setProjectProperty: { works: { path: property, body: { score: 4 } }, refused: notForBob },
  deleteProjectProperty: { works: { path: property, status: 204 }, refused: missing({ ...erp, propertyKey: 'none' }) },
  getAllProjectTypes: { works: {}, refused: 'never' },
  getAllAccessibleProjectTypes: { works: {}, refused: 'never' },
  getProjectTypeByKey: { works: { path: { projectTypeKey: 'software' } }, refused: missing({ projectTypeKey: 'product_discovery' }) },
  getAccessibleProjectTypeByKey: { works: { path: { projectTypeKey: 'business' } }, refused: notLoggedIn },
  validateProjectKey: { works: { query: { key: 'ERP' } }, refused: notLoggedIn },
  getValidProjectKey: { works: { query: { key: 'ERP' } }, refused: notLoggedIn },
  getValidProjectName: { works: { query: { name: 'Project ERP' } }, refused: notLoggedIn },

  getProjectRoles: { works: { path: erp }, refused: nowhere },
  getProjectRole: { works: { path: { ...erp, id: '10002' } }, refused: missing({ ...erp, id: '99' }) },
  getProjectRoleDetails: { works: { path: erp, query: { currentMember: 'true' } }, refused: nowhere },
  addActorUsers: { works: { path: { ...erp, id: '10002' }, body: { user: ['bob'] } }, refused: { body: { user: ['ann'] }, status: 400 } },
  setActors: {
    works: {
      path: { ...erp, id: '10002' },
      body: { categorisedActors: { 'atlassian-user-role-actor': ['bob'], 'atlassian-group-role-actor': ['jira-users'] } },
    },
    refused: missing({ ...erp, id: '99' }),
  },
  deleteActor: {
    works: { path: { ...erp, id: '10002' }, query: { user: 'ann' }, status: 204 },
    refused: { query: { user: 'bob' }, status: 404 },
  },
  getAllProjectRoles: { works: {}, refused: notLoggedIn },
  createProjectRole: { works: { body: { name: 'Sponsor', description: 'Pays.' } }, refused: { body: { name: 'Observer' }, status: 409 } },
  getProjectRoleById: { works: { path: { id: '10002' } }, refused: missing({ id: '99' }) },
  partialUpdateProjectRole: { works: { path: { id: '10010' }, body: { description: 'Looks on.' } }, refused: notForBob },
  fullyUpdateProjectRole: {
    works: { path: { id: '10010' }, body: { name: 'Onlooker', description: 'Looks on.' } },
    refused: wrongBody({ name: 'Onlooker' }),
  },
  deleteProjectRole: { works: { path: { id: '10010' }, status: 204 }, refused: { path: { id: '10002' }, status: 409 } },
  getProjectRoleActorsForRole: { works: { path: { id: '10002' } }, refused: notForBob },
  addProjectRoleActorsToRole: { works: { path: { id: '10010' }, body: { user: ['bob'] } }, refused: notForBob },
  deleteProjectRoleActorsFromRole: { works: { path: { id: '10002' }, query: { group: 'site-admins' } }, refused: notForBob },

  getAllProjectCategories: { works: {}, refused: notLoggedIn },
  getProjectCategoryById: { works: { path: { id: '10000' } }, refused: missing({ id: '99' }) },
  createProjectCategory: {
    works: { body: { name: 'Growth', description: '' }, status: 201 },
    refused: { body: { name: 'Core' }, status: 409 },
  },
  updateProjectCategory: { works: { path: { id: '10000' }, body: { name: 'Basics' } }, refused: notForBob },
  removeProjectCategory: { works: { path: { id: '10000' }, status: 204 }, refused: notForBob },

  createVersion: {
    works: { body: { name: '4.0', projectId: 10000, releaseDate: '2026-06-01' }, status: 201 },
    refused: wrongBody({ name: '3.0', projectId: 10000 }),
  },
  getVersion: { works: { path: { id: '10001' }, query: { expand: 'operations,issuesstatus,approvers' } }, refused: missing({ id: '99' }) },
  updateVersion: {
    works: {
      path: { id: '10001' },
      body: { released: true, moveUnfixedIssuesTo: 'https://plumbline.atlassian.net/rest/api/3/version/10002' },
    },
    refused: wrongBody({ name: '' }),
  },
  deleteVersion: { works: { path: { id: '10001' }, query: { moveFixIssuesTo: '10002' }, status: 204 }, refused: missing({ id: '99' }) },
  deleteAndReplaceVersion: {
    works: { path: { id: '10001' }, body: { moveFixIssuesTo: 10002 }, status: 204 },
    refused: wrongBody({ moveFixIssuesTo: 99 }),
  },
  mergeVersions: {
    works: { path: { id: '10001', moveIssuesTo: '10002' }, status: 204 },
    refused: missing({ id: '10001', moveIssuesTo: '99' }),
  },
  moveVersion: { works: { path: { id: '10002' }, body: { position: 'First' } }, refused: wrongBody({}) },
  getVersionRelatedIssues: { works: { path: { id: '10001' } }, refused: missing({ id: '99' }) },
  getVersionUnresolvedIssues: { works: { path: { id: '10001' } }, refused: missing({ id: '99' }) },
  getRelatedWork: { works: { path: { id: '10001' } }, refused: missing({ id: '99' }) },
  createRelatedWork: {
    works: { path: { id: '10001' }, body: { category: 'Design', title: 'Plan', url: 'https://example.com/plan' }, status: 201 },
    refused: notForBob,
  },
  updateRelatedWork: {
    works: { path: { id: '10001' }, body: { category: 'Design', relatedWorkId: 'none' }, status: 404 },
    refused: notForBob,
  },
  deleteRelatedWork: { works: { path: { versionId: '10001', relatedWorkId: 'none' }, status: 404 }, refused: notForBob },
  getProjectVersionsPaginated: {
    works: { path: erp, query: { query: 'release', status: 'released,unreleased', orderBy: '-releaseDate', expand: 'issuesstatus' } },
    refused: nowhere,
  },
  getProjectVersions: { works: { path: erp }, refused: nowhere },

  createComponent: {
    works: { body: { name: 'Billing', project: 'ERP', leadAccountId: 'bob', assigneeType: 'COMPONENT_LEAD' }, status: 201 },
    refused: wrongBody({ name: 'Ledger', project: 'ERP' }),
  },
  getComponent: { works: { path: { id: '10000' } }, refused: missing({ id: '99' }) },
  updateComponent: { works: { path: { id: '10000' }, body: { name: 'Books', leadAccountId: '' } }, refused: notForBob },
  deleteComponent: { works: { path: { id: '10000' }, query: { moveIssuesTo: '10001' }, status: 204 }, refused: notForBob },
  getComponentRelatedIssues: { works: { path: { id: '10000' } }, refused: missing({ id: '99' }) },
  findComponentsForProjects: {
    works: { query: { projectIdsOrKeys: ['ERP', 'OPS'], orderBy: '-name' } },
    refused: { query: { projectIdsOrKeys: 'NOPE' }, status: 404 },
  },
  getProjectComponentsPaginated: { works: { path: erp, query: { orderBy: 'issueCount' } }, refused: nowhere },
  getProjectComponents: { works: { path: erp }, refused: nowhere },
};
