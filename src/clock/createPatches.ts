/** Replaces properties and puts them back in the opposite order. */
export function createPatches() {
  const undo: (() => void)[] = [];
  return {
    /** Sets a property, as configurable, writable and as enumerable as it was. */
    replace(target: object, name: PropertyKey, value: unknown): void {
      const before = Object.getOwnPropertyDescriptor(target, name);
      Object.defineProperty(target, name, {
        configurable: true,
        writable: true,
        enumerable: before?.enumerable ?? false,
        value,
      });
      undo.push(() => {
        if (before) Object.defineProperty(target, name, before);
        else Reflect.deleteProperty(target, name);
      });
    },
    restore(): void {
      for (const putBack of undo.splice(0).reverse()) putBack();
    },
  };
}
