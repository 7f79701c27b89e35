import type { OperationMap } from '../../operation';
import { createProject } from './create-project';
import { deleteProject, deleteProjectAsynchronously } from './delete-project';
import {
  deleteProjectAvatar,
  getAllProjectAvatars,
  getAllStatuses,
  getHierarchy,
  getProjectEmail,
  updateProjectAvatar,
  updateProjectEmail,
} from './project-details';
import { getFeaturesForProject, toggleFeatureForProject } from './project-features';
import { archiveProject, getProject, restore } from './project-lifecycle';
import { deleteProjectProperty, getProjectProperty, getProjectPropertyKeys, setProjectProperty } from './project-properties';
import { getAccessibleProjectTypeByKey, getAllAccessibleProjectTypes, getAllProjectTypes, getProjectTypeByKey } from './project-types';
import { getAllProjects, getRecent, searchProjects } from './search-projects';
import { updateProject } from './update-project';
import { getValidProjectKey, getValidProjectName, validateProjectKey } from './validate-project';

export const projectsOperations: OperationMap = {
  searchProjects,
  getAllProjects,
  getRecent,
  getProject,
  createProject,
  updateProject,
  deleteProject,
  deleteProjectAsynchronously,
  archiveProject,
  restore,
  getAllStatuses,
  getHierarchy,
  getProjectEmail,
  updateProjectEmail,
  getAllProjectAvatars,
  updateProjectAvatar,
  deleteProjectAvatar,
  getFeaturesForProject,
  toggleFeatureForProject,
  getProjectPropertyKeys,
  getProjectProperty,
  setProjectProperty,
  deleteProjectProperty,
  getAllProjectTypes,
  getAllAccessibleProjectTypes,
  getProjectTypeByKey,
  getAccessibleProjectTypeByKey,
  validateProjectKey,
  getValidProjectKey,
  getValidProjectName,
};
