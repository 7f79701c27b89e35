import { invoke, view } from '@forge/bridge';
import ForgeReconciler, {
  Button,
  Form,
  FormFooter,
  FormSection,
  Label,
  Modal,
  ModalBody,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  SectionMessage,
  Text,
  Textfield,
  useForm,
} from '@forge/react';
import { useState } from 'react';

const AddLabel = () => {
  const { handleSubmit, register, getFieldId } = useForm({ defaultValues: { label: 'release' } });
  const [problem, setProblem] = useState();
  const add = async ({ label }) => {
    try {
      await invoke('addLabel', { label });
      await view.close();
    } catch (error) {
      setProblem(error.message);
    }
  };
  return (
    <ModalTransition>
      <Modal onClose={() => view.close()}>
        <ModalHeader>
          <ModalTitle>Gate label</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Form onSubmit={handleSubmit(add)}>
            <FormSection>
              {problem && (
                <SectionMessage appearance="error">
                  <Text>{problem}</Text>
                </SectionMessage>
              )}
              <Label labelFor={getFieldId('label')}>Label</Label>
              <Textfield {...register('label', { required: true })} />
            </FormSection>
            <FormFooter>
              <Button appearance="primary" type="submit">
                Add label
              </Button>
            </FormFooter>
          </Form>
        </ModalBody>
      </Modal>
    </ModalTransition>
  );
};

ForgeReconciler.render(<AddLabel />);
