/** A page of a host that writes no script of its own: a badge, and what the host is in markup. */
export function badgePage(scriptTags: string): string {
  return `<!doctype html>
<html lang="zh-CN">
  <meta charset="utf-8" />
  <title>家访</title>
  <hv-provider>
    <script type="application/json" data-homevisit>
      { "api": "/api", "authentication": { "mode": "token", "url": "/campus/token" } }
    </script>
    <hv-compliance-badge subject-id="student-02"></hv-compliance-badge>
  </hv-provider>
  ${scriptTags}
</html>
`;
}
