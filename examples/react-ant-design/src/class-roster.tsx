import type { StudentSummary } from '@homevisit/client';
import { antDesignLight } from '@homevisit/elements/presets/ant-design.js';
import { HvComplianceBadge } from '@homevisit/react/hv-compliance-badge.js';
import { HvProvider } from '@homevisit/react/hv-provider.js';
import { HvVisitForm } from '@homevisit/react/hv-visit-form.js';
import { Button, Card, Drawer, Table } from 'antd';
import { useEffect, useState } from 'react';
import { client } from './portal.js';

interface ClassList {
  readonly title: string;
  readonly students: readonly StudentSummary[];
}

async function fetchOwnClass(): Promise<ClassList | undefined> {
  const [session, classes] = await Promise.all([client.getSession(), client.listClasses()]);
  const own = classes.find(({ id }) => session.classIds.includes(id)) ?? classes[0];
  return own && { title: own.title, students: await client.listStudents(own.id) };
}

/** The class list, with the kit's badge in each row and its form in a drawer. */
export function ClassRoster() {
  const [list, setList] = useState<ClassList>();
  const [visited, setVisited] = useState<StudentSummary>();
  const [open, setOpen] = useState(false);
  useEffect(() => void fetchOwnClass().then(setList), []);

  function record(student: StudentSummary): void {
    setVisited(student);
    setOpen(true);
  }

  return (
    <HvProvider client={client} appearance={antDesignLight}>
      <Card title={<h1>{list?.title} · 班级花名册</h1>} styles={{ body: { padding: 0 } }}>
        <Table<StudentSummary>
          rowKey="id"
          tableLayout="fixed"
          pagination={false}
          loading={list === undefined}
          dataSource={[...(list?.students ?? [])]}
          columns={[
            { title: '姓名', dataIndex: 'displayName', width: 88 },
            {
              title: '家访职责',
              render: (_, student) => (
                <HvComplianceBadge
                  subjectId={student.id}
                  label={student.displayName}
                  onVisitStart={() => record(student)}
                />
              ),
            },
            {
              // On a phone the badge leads to the form.
              responsive: ['sm'],
              title: '操作',
              width: 110,
              render: (_, student) => (
                <Button aria-label={`记家访：${student.displayName}`} onClick={() => record(student)}>
                  记家访
                </Button>
              ),
            },
          ]}
        />
      </Card>
      <Drawer open={open} onClose={() => setOpen(false)} title={`记家访：${visited?.displayName ?? ''}`} size={600}>
        {/* A drawer stands at the end of the body, outside the provider around the list. */}
        <HvProvider client={client} appearance={antDesignLight}>
          {visited && <HvVisitForm key={visited.id} studentId={visited.id} student={visited} />}
        </HvProvider>
      </Drawer>
    </HvProvider>
  );
}
