/** The types of build-manifest.mjs, for its tests. */
export declare const DEVELOPMENT_ADDRESS: string;
export declare function readBuildArguments(args: readonly string[]): {
  readonly address?: string | null;
  readonly problem?: string;
};
export declare function manifestFor(address: string, manifest: string): string;
