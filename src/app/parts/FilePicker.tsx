/** The browser's own way to choose a file, opened by a button of ours. */
import type { ChangeEvent, Ref } from "react";

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  readonly accept: string;
  readonly onChoose: (file: File) => void;
}

export function FilePicker({ ref, label, accept, onChoose }: Props) {
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file may be chosen again.
    event.target.value = "";
    if (file !== undefined) onChoose(file);
  };
  return (
    <input
      ref={ref}
      className="for-screen-readers"
      type="file"
      accept={accept}
      aria-label={label}
      tabIndex={-1}
      onChange={choose}
    />
  );
}
