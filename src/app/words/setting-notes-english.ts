/** What each setting does. The same sentences stand on the Settings sheet of the template. */
import { settingExplanations } from "../../sample/setting-explanations.ts";

export const englishSettingNotes: Readonly<Record<string, string>> = settingExplanations;
