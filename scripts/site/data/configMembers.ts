import ts from 'typescript';

export interface ConfigMember {
  name: string;
  type: string;
  words: string;
}

/** The members of the interface that a TypeScript file exports, with their types and comments. */
export function configMembers(file: string, text: string): ConfigMember[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const [found] = source.statements.filter(ts.isInterfaceDeclaration);
  if (found === undefined) throw new Error(`${file}: expected an interface, found none.`);
  return found.members.filter(ts.isPropertySignature).map((member) => ({
    name: member.name.getText(),
    type: member.type?.getText() ?? 'unknown',
    words: ts
      .getJSDocCommentsAndTags(member)
      .map((comment) => ts.getTextOfJSDocComment(comment.comment as string) ?? '')
      .join(' '),
  }));
}
