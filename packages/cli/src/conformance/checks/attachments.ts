import { crc32, deflateSync } from 'node:zlib';
import { titled, type Check } from '../check.js';
import { expectProblem, expectThat } from '../expectations.js';

const PLACE_OF_PHOTO = 'GPS 39.6304 118.1801';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A picture of 2 × 3 pixels that says where it was taken. */
function picture(): Blob {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 3, 8, 0, 0, 0, 0]);
  const bytes = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`Comment\0${PLACE_OF_PHOTO}`, 'latin1')),
    chunk('IDAT', deflateSync(Buffer.alloc(9))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return new Blob([new Uint8Array(bytes)], { type: 'image/png' });
}

/** Photos and papers. */
export const attachmentChecks: readonly Check[] = [
  {
    id: 'attachments.bare',
    clause: 'POST /attachments; GET /attachments/{attachmentId}',
    title: titled(
      '去掉照片里的拍摄地点等信息',
      '去掉照片裡的拍攝地點等資訊',
      'keeps no place or device that a photo names',
    ),
    async run(conversation) {
      const { id: attachmentId } = await conversation.ask('uploadAttachment', { by: 'teacher', body: picture() });
      const reply = await conversation.send('getAttachment', { by: 'teacher', path: { attachmentId } });
      expectThat(reply.status === 200, 'getAttachment: HTTP 200', `HTTP ${reply.status}`);
      expectThat(!reply.text.includes(PLACE_OF_PHOTO), 'getAttachment: no metadata', 'metadata');
    },
  },
  {
    id: 'attachments.no-picture',
    clause: 'POST /attachments',
    title: titled('按内容而不按名称判断图片', '按內容而不按名稱判斷圖片', 'looks into a file, not at its name'),
    async run(conversation) {
      const body = new Blob(['no picture'], { type: 'image/png' });
      const reply = await conversation.send('uploadAttachment', { by: 'teacher', body });
      expectProblem('uploadAttachment', reply, 'picture-not-readable');
    },
  },
  {
    id: 'attachments.stranger',
    clause: 'GET /attachments/{attachmentId}',
    title: titled('别人看不到未归档的照片', '別人看不到未歸檔的照片', 'shows a photo that is not filed to nobody else'),
    async run(conversation) {
      const { id: attachmentId } = await conversation.ask('uploadAttachment', { by: 'teacher', body: picture() });
      for (const by of ['colleague', 'outsider'] as const) {
        const reply = await conversation.send('getAttachment', { by, path: { attachmentId } });
        expectProblem('getAttachment', reply, 'attachment-not-found');
      }
    },
  },
];
