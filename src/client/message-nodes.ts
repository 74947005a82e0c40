/** A message's nodes: what stands in backticks, as values do, becomes code. */
export function messageNodes(message: string): Node[] {
  return message.split('`').map((part, index) => {
    if (index % 2 === 0) return new Text(part);
    const code = document.createElement('code');
    code.textContent = part;
    return code;
  });
}
