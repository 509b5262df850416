/**
 * Units that the built-in programmes name, by the ids under which every installation's registry knows them. Provinces
 * are those of before 1 July 2025, since that is who signed and reviewed.
 */
export const NATION = 'ca6d1e25-7b7a-54aa-a532-90744dcae167';
export const BAC_GIANG = '5902221f-3a45-5808-bea0-b00bb22e53a8';
export const BAC_KAN = 'af92cbd7-3eda-5463-a713-b889d012852e';
export const HA_NAM = 'ee3ac436-f30a-5cd4-bdd6-d627cc34f27d';
