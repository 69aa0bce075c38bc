/** Bodies, treaties and mechanisms that these reports name, by their official names. */

export interface OfficialName {
  /** "UNODC"; null for what has no acronym of its own. */
  readonly acronym: string | null;
  readonly name: string;
  /** Other names in good use: older ones, short ones, singular and plural. */
  readonly also: readonly string[];
}

/** One a line: acronym, official name, other names in good use. */
const LINES = `
-|Charter of the United Nations|United Nations Charter
UNGA|United Nations General Assembly
UNSC|United Nations Security Council
UNODC|United Nations Office on Drugs and Crime
UNODA|United Nations Office for Disarmament Affairs
UNIDIR|United Nations Institute for Disarmament Research
UNOCT|United Nations Office of Counter-Terrorism
CTED|Counter-Terrorism Committee Executive Directorate
OCHA|United Nations Office for the Coordination of Humanitarian Affairs|Office for the Coordination of Humanitarian Affairs
UNDRR|United Nations Office for Disaster Risk Reduction
UNISDR|United Nations International Strategy for Disaster Reduction|United Nations Office for Disaster Risk Reduction
UNHCR|United Nations High Commissioner for Refugees
OHCHR|Office of the United Nations High Commissioner for Human Rights|Office of the High Commissioner for Human Rights
-|United Nations Human Rights Council
UNDP|United Nations Development Programme
UNEP|United Nations Environment Programme
WFP|World Food Programme
UNICEF|United Nations Children's Fund
UNESCO|United Nations Educational, Scientific and Cultural Organization
UNFPA|United Nations Population Fund
UNITAR|United Nations Institute for Training and Research
UNICRI|United Nations Interregional Crime and Justice Research Institute
UNCITRAL|United Nations Commission on International Trade Law
UNCTAD|United Nations Conference on Trade and Development
ESCAP|Economic and Social Commission for Asia and the Pacific
UNOOSA|United Nations Office for Outer Space Affairs
COPUOS|Committee on the Peaceful Uses of Outer Space
UNGGE|United Nations Group of Governmental Experts
GGE|Group of Governmental Experts
OEWG|Open-Ended Working Group
WHO|World Health Organization
IMO|International Maritime Organization
ICAO|International Civil Aviation Organization
ITU|International Telecommunication Union
FAO|Food and Agriculture Organization of the United Nations|Food and Agriculture Organization
ILO|International Labour Organization
IOM|International Organization for Migration
WMO|World Meteorological Organization
IAEA|International Atomic Energy Agency
OPCW|Organisation for the Prohibition of Chemical Weapons
CTBTO|Comprehensive Nuclear-Test-Ban Treaty Organization
ICRC|International Committee of the Red Cross
IFRC|International Federation of Red Cross and Red Crescent Societies
ICJ|International Court of Justice
ITLOS|International Tribunal for the Law of the Sea
ISA|International Seabed Authority
WTO|World Trade Organization
WCO|World Customs Organization
IMF|International Monetary Fund
ADB|Asian Development Bank
OSCE|Organization for Security and Co-operation in Europe
OECD|Organisation for Economic Co-operation and Development
APEC|Asia-Pacific Economic Cooperation
SAARC|South Asian Association for Regional Cooperation
SCO|Shanghai Cooperation Organisation
CICA|Conference on Interaction and Confidence Building Measures in Asia
BIMSTEC|Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation
PIF|Pacific Islands Forum
FFA|Pacific Islands Forum Fisheries Agency
IORA|Indian Ocean Rim Association
INTERPOL|International Criminal Police Organization
EEAS|European External Action Service
FATF|Financial Action Task Force
APG|Asia/Pacific Group on Money Laundering
GCTF|Global Counterterrorism Forum
CSCAP|Council for Security Cooperation in the Asia Pacific
ReCAAP|Regional Cooperation Agreement on Combating Piracy and Armed Robbery against Ships in Asia
-|ASEAN Institutes of Strategic and International Studies
-|ASEAN Secretariat
-|ARF Annual Security Outlook|Annual Security Outlook
ASEAN|Association of Southeast Asian Nations|Association of South East Asian Nations
ARF|ASEAN Regional Forum
EAS|East Asia Summit
ADMM|ASEAN Defence Ministers' Meeting|ASEAN Defence Ministers' Meeting-Plus
AMM|ASEAN Foreign Ministers' Meeting|ASEAN Ministerial Meeting
AMMTC|ASEAN Ministerial Meeting on Transnational Crime
SOMTC|Senior Officials Meeting on Transnational Crime|Senior Officials' Meeting on Transnational Crime
AMMDM|ASEAN Ministerial Meeting on Disaster Management
ACDM|ASEAN Committee on Disaster Management
AHA Centre|ASEAN Coordinating Centre for Humanitarian Assistance|ASEAN Coordinating Centre for Humanitarian Assistance on Disaster Management|ASEAN Co-ordinating Centre for Humanitarian Assistance on Disaster Management
AADMER|ASEAN Agreement on Disaster Management and Emergency Response
ADGMIN|ASEAN Digital Ministers' Meeting
ADGSOM|ASEAN Digital Senior Officials' Meeting|ASEAN Digital Senior Officials Meeting
TELMIN|ASEAN Telecommunications and Information Technology Ministers Meeting|ASEAN Telecommunications and Information Technology Ministers' Meeting
AMCC|ASEAN Ministerial Conference on Cybersecurity
AMF|ASEAN Maritime Forum
EAMF|Expanded ASEAN Maritime Forum
AICHR|ASEAN Intergovernmental Commission on Human Rights
ACCT|ASEAN Convention on Counter Terrorism
ACTIP|ASEAN Convention Against Trafficking in Persons, Especially Women and Children|ASEAN Convention Against Trafficking in Persons
TAC|Treaty of Amity and Cooperation in Southeast Asia|Treaty of Amity and Cooperation
SEANWFZ|Southeast Asia Nuclear Weapon-Free Zone|Treaty on the Southeast Asia Nuclear Weapon-Free Zone
ZOPFAN|Zone of Peace, Freedom and Neutrality
DOC|Declaration on the Conduct of Parties in the South China Sea
COC|Code of Conduct in the South China Sea
AOIP|ASEAN Outlook on the Indo-Pacific
APSC|ASEAN Political-Security Community
AEC|ASEAN Economic Community
ASCC|ASEAN Socio-Cultural Community
IAI|Initiative for ASEAN Integration
MPAC|Master Plan on ASEAN Connectivity
AIPR|ASEAN Institute for Peace and Reconciliation
ASEANTOM|ASEAN Network of Regulatory Bodies on Atomic Energy
ASCCE|ASEAN-Singapore Cybersecurity Centre of Excellence
AJCCBC|ASEAN-Japan Cybersecurity Capacity Building Centre
ISG on CBMs and PD|Inter-Sessional Support Group on Confidence Building Measures and Preventive Diplomacy|Inter-Sessional Support Group Meeting on Confidence Building Measures and Preventive Diplomacy
ISM on CTTC|Inter-Sessional Meeting on Counter-Terrorism and Transnational Crime
ISM on NPD|Inter-Sessional Meeting on Non-Proliferation and Disarmament
EEP|Experts and Eminent Persons|Expert and Eminent Person|Expert and Eminent Persons|Experts/Eminent Persons
DOD|Defence Officials' Dialogue
ASPC|ARF Security Policy Conference
HDUCIM|Heads of Defence Universities, Colleges and Institutions Meeting
-|Hanoi Plan of Action to Implement the ASEAN Regional Forum Vision Statement|Ha Noi Plan of Action to Implement the ASEAN Regional Forum Vision Statement
ICCPR|International Covenant on Civil and Political Rights
ICESCR|International Covenant on Economic, Social and Cultural Rights
UDHR|Universal Declaration of Human Rights
NPT|Treaty on the Non-Proliferation of Nuclear Weapons|Nuclear Non-Proliferation Treaty
CTBT|Comprehensive Nuclear-Test-Ban Treaty|Comprehensive Test Ban Treaty
TPNW|Treaty on the Prohibition of Nuclear Weapons
BWC|Biological Weapons Convention
BTWC|Biological and Toxin Weapons Convention
CWC|Chemical Weapons Convention
CCW|Convention on Certain Conventional Weapons
ATT|Arms Trade Treaty
UNTOC|United Nations Convention against Transnational Organized Crime
UNCAC|United Nations Convention against Corruption
UNCLOS|United Nations Convention on the Law of the Sea
SUA|Convention for the Suppression of Unlawful Acts against the Safety of Maritime Navigation
SOLAS|International Convention for the Safety of Life at Sea
MARPOL|International Convention for the Prevention of Pollution from Ships
COLREGs|International Regulations for Preventing Collisions at Sea
CUES|Code for Unplanned Encounters at Sea
-|International Convention on Maritime Search and Rescue
UNFCCC|United Nations Framework Convention on Climate Change
-|Budapest Convention on Cybercrime
CITES|Convention on International Trade in Endangered Species of Wild Fauna and Flora
PSI|Proliferation Security Initiative
GICNT|Global Initiative to Combat Nuclear Terrorism
NSG|Nuclear Suppliers Group
MTCR|Missile Technology Control Regime
CPPNM|Convention on the Physical Protection of Nuclear Material
HCOC|Hague Code of Conduct against Ballistic Missile Proliferation
-|Sendai Framework for Disaster Risk Reduction
-|2030 Agenda for Sustainable Development
SDG|Sustainable Development Goals|Sustainable Development Goal
FIRST|Forum of Incident Response and Security Teams
APCERT|Asia Pacific Computer Emergency Response Team
KISA|Korea Internet and Security Agency|Korean Internet and Security Agency
WSIS|World Summit on the Information Society
IGF|Internet Governance Forum
ICANN|Internet Corporation for Assigned Names and Numbers
IETF|Internet Engineering Task Force
GFCE|Global Forum on Cyber Expertise
GCSC|Global Commission on the Stability of Cyberspace
CCDCOE|Cooperative Cyber Defence Centre of Excellence
-|Ad Hoc Committee to Elaborate a Comprehensive International Convention on Countering the Use of Information and Communications Technologies for Criminal Purposes
IALA|International Association of Marine Aids to Navigation and Lighthouse Authorities
IHO|International Hydrographic Organization
HACGAM|Heads of Asian Coast Guard Agencies Meeting
WPNS|Western Pacific Naval Symposium
IONS|Indian Ocean Naval Symposium
MRC|Mekong River Commission
PEMSEA|Partnerships in Environmental Management for the Seas of East Asia
-|International Ship and Port Facility Security Code
WCPFC|Western and Central Pacific Fisheries Commission
SEAFDEC|Southeast Asian Fisheries Development Center
ADPC|Asian Disaster Preparedness Center
ADRC|Asian Disaster Reduction Center
INSARAG|International Search and Rescue Advisory Group
-|Asia-Pacific Conference on Military Assistance to Disaster Relief Operations
SEARCCT|Southeast Asia Regional Centre for Counter-Terrorism
JCLEC|Jakarta Centre for Law Enforcement Cooperation
SIPRI|Stockholm International Peace Research Institute
IISS|International Institute for Strategic Studies
-|Institute of Strategic and International Studies
-|Center for Strategic and International Studies|Centre for Strategic and International Studies
JICA|Japan International Cooperation Agency
USAID|United States Agency for International Development`;

let read: readonly OfficialName[] | undefined;

export function officialNames(): readonly OfficialName[] { return read ??= LINES.trim().split('\n').map(nameIn); }

function nameIn(line: string): OfficialName {
  const [acronym, name, ...also] = line.split('|');
  return { acronym: acronym === '-' ? null : acronym!, name: name!, also };
}

/** The body or treaty that an acronym is known for; null for others. Found in the lines themselves: few reports ask for more than a few. */
export function officialOf(acronym: string): OfficialName | null {
  if (read === undefined && !LINES.includes(`\n${acronym}|`)) return null;
  byAcronym ??= new Map(officialNames().flatMap(official => (official.acronym === null ? [] : [[official.acronym, official] as const])));
  return byAcronym.get(acronym) ?? null;
}

let byAcronym: ReadonlyMap<string, OfficialName> | undefined;

/** Acronyms that are words of their own as well, written as a name. */
const PLAIN_WORDS = new Set(['First', 'Cues', 'Cites', 'Ions']);
const LONGER = /^[A-Z]{4,}(?=\|)/gm;
let spelled: ReadonlySet<string> | undefined;

/** Longer acronyms as they stand where they are written as a name: "Asean", "Interpol". */
export function spelledAcronyms(): ReadonlySet<string> {
  return spelled ??= new Set((LINES.match(LONGER) ?? []).map(acronym => acronym.charAt(0) + acronym.slice(1).toLowerCase()).filter(name => !PLAIN_WORDS.has(name)));
}
