import {
  ErrorMessage as AkErrorMessage,
  FormFooter as AkFormFooter,
  FormHeader as AkFormHeader,
  FormSection as AkFormSection,
  HelperMessage as AkHelperMessage,
  Label as AkLabel,
  RequiredAsterisk as AkRequiredAsterisk,
  ValidMessage as AkValidMessage,
} from '@atlaskit/form';
import { Stack } from '@atlaskit/primitives';
import type {
  ErrorMessageProps,
  FormFooterProps,
  FormHeaderProps,
  FormProps,
  FormSectionProps,
  HelperMessageProps,
  LabelProps,
  ValidMessageProps,
} from '@forge/react';
import type { FormEvent } from 'react';
import { component, NodeView } from '../component';

/** The platform calls `onSubmit` without an event and never lets the browser submit. */
export const Form = component<FormProps>(['onSubmit'], ({ onSubmit }, { children }) => (
  <form
    noValidate
    onSubmit={(event: FormEvent) => {
      event.preventDefault();
      event.stopPropagation();
      void onSubmit();
    }}
  >
    {children}
  </form>
));

export const FormHeader = component<FormHeaderProps>(['title', 'description'], ({ title, description }, { children }) => (
  <AkFormHeader
    {...(title === undefined ? {} : { title: <NodeView node={title} /> })}
    {...(description === undefined ? {} : { description: <NodeView node={description} /> })}
  >
    {children}
  </AkFormHeader>
));

export const FormSection = component<FormSectionProps>(['title', 'description'], ({ title, description }, { children }) => (
  <AkFormSection
    {...(title === undefined ? {} : { title: <NodeView node={title} /> })}
    {...(description === undefined ? {} : { description: <NodeView node={description} /> })}
  >
    <Stack space="space.100">{children}</Stack>
  </AkFormSection>
));

export const FormFooter = component<FormFooterProps>(['align'], ({ align }, { children }) => (
  <AkFormFooter {...(align === undefined ? {} : { align })}>{children}</AkFormFooter>
));

export const Label = component<LabelProps>(['labelFor', 'id', 'testId'], ({ labelFor, ...props }, { children }) => (
  <AkLabel {...props} htmlFor={labelFor}>
    {children}
  </AkLabel>
));

export const HelperMessage = component<HelperMessageProps>(['testId'], (props, { children }) => (
  <AkHelperMessage {...props}>{children}</AkHelperMessage>
));
export const ErrorMessage = component<ErrorMessageProps>(['testId'], (props, { children }) => (
  <AkErrorMessage {...props}>{children}</AkErrorMessage>
));
export const ValidMessage = component<ValidMessageProps>(['testId'], (props, { children }) => (
  <AkValidMessage {...props}>{children}</AkValidMessage>
));
export const RequiredAsterisk = component<object>([], () => <AkRequiredAsterisk />);
