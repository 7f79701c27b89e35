import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';

// Atlaskit asks Atlassian's flag service while drawing; here every flag is off, which is what its public packages show. Import this first.
setBooleanFeatureFlagResolver(() => false);
