/** Names of places: the same place under its several spellings. */
import { significantWords } from '../text/similarity';

/** Spellings of one city, the first of them standing for all; words run together, in small letters without accents. */
const SPELLINGS = [
  'naypyitaw naypyidaw naypyitau', 'yangon rangoon', 'danang', 'hochiminhcity hochiminh saigon', 'beijing peking', 'yogyakarta jogjakarta jogyakarta',
  'ulaanbaatar ulanbator', 'dhaka dacca', 'busan pusan', 'incheon inchon', 'jeju cheju jejuisland', 'macao macau', 'washington washingtondc', 'kolkata calcutta', 'mumbai bombay',
  'bengaluru bangalore', 'chennai madras', 'siemreap siemreapangkor', 'krakow cracow', 'kyiv kiev', 'phnompenh phnumpenh', 'bandarseribegawan bsb', 'brussel brussels bruxelles',
  'saintpetersburg stpetersburg', 'bali nusadua denpasar',
];

let known: ReadonlyMap<string, string> | undefined;

/** The same for "Ha Noi", "Hanoi" and "HANOI", "Yangon" and "Rangoon". */
export function placeKey(place: string): string {
  const plain = significantWords(place.replace(/\bCity$|^(?:the\s+)?City of\s/i, '')).join('') || significantWords(place).join('');
  known ??= new Map(SPELLINGS.flatMap(line => {
    const names = line.split(' ');
    return names.map(name => [name, names[0]!] as const);
  }));
  return known.get(plain) ?? plain;
}
/** Cities beside each other, so that a meeting in one of them may also be said to be in another. */
const NEIGHBOURS = `
Jakarta, Bogor; Manila, Makati, Quezon, Tagaytay, Clark, Subic; Kuala Lumpur, Putrajaya, Subang Jaya; Kota Kinabalu, Karambunai; Hua Hin, Cha-am; Bangkok, Pattaya, Hua Hin
Seoul, Incheon; Tokyo, Yokohama; Osaka, Kyoto, Kobe; Da Nang, Hoi An, Hue; Ha Noi, Ha Long; Honolulu, Hawaii; Hainan, Haikou, Sanya; Guangzhou, Shenzhen; Berlin, Potsdam; Bali, Lombok; Clark, Subic`;

/** Whether one of two cities lies near the other. */
export function areNear(a: string, b: string): boolean {
  const [one, other] = [placeKey(a), placeKey(b)];
  return NEIGHBOURS.split(/[;\n]/).some(line => { const keys = line.split(',').map(each => placeKey(each.trim())); return keys.includes(one) && keys.includes(other); });
}

/** Cities in which meetings are held, by the Participant they belong to; capitals and the usual venues. */
const CITIES = `
Australia: Canberra, Sydney, Melbourne, Perth, Brisbane, Darwin, Hobart, Adelaide, Cairns
Bangladesh: Dhaka, Chittagong, Cox's Bazar
Brunei Darussalam: Bandar Seri Begawan
Cambodia: Phnom Penh, Siem Reap, Sihanoukville
Canada: Ottawa, Vancouver, Toronto, Montreal, Victoria, Halifax
China: Beijing, Shanghai, Guangzhou, Shenzhen, Kunming, Nanjing, Xiamen, Hainan, Haikou, Sanya, Guilin, Chengdu, Nanning, Hangzhou, Chongqing
Democratic People's Republic of Korea: Pyongyang
European Union: Brussels, Helsinki, Potsdam, Berlin, Paris, Rome, Luxembourg
India: New Delhi, Mumbai, Chennai, Kolkata, Bengaluru, Hyderabad, Goa
Indonesia: Jakarta, Bali, Yogyakarta, Bandung, Surabaya, Batam, Semarang, Manado, Lombok, Medan, Makassar, Bogor
Japan: Tokyo, Osaka, Kyoto, Kobe, Hiroshima, Fukuoka, Sendai, Nagoya, Yokohama, Okinawa
Lao People's Democratic Republic: Vientiane, Luang Prabang
Malaysia: Kuala Lumpur, Putrajaya, Penang, Kota Kinabalu, Kuching, Langkawi, Melaka, Johor Bahru, Subang Jaya, Karambunai
Mongolia: Ulaanbaatar
Myanmar: Nay Pyi Taw, Yangon, Mandalay, Bagan
New Zealand: Wellington, Auckland, Christchurch, Queenstown
Pakistan: Islamabad, Karachi, Lahore
Papua New Guinea: Port Moresby
Philippines: Manila, Cebu, Davao, Makati, Quezon, Boracay, Clark, Subic, Tagaytay
Republic of Korea: Seoul, Busan, Incheon, Jeju, Daejeon, Gwangju
Russian Federation: Moscow, Saint Petersburg, Vladivostok, Khabarovsk, Sochi, Kazan
Singapore: Singapore
Sri Lanka: Colombo, Kandy
Thailand: Bangkok, Phuket, Chiang Mai, Pattaya, Krabi, Hua Hin, Cha-am
Timor-Leste: Dili
United States: Washington, Honolulu, New York, San Francisco, Hawaii, Seattle, Los Angeles, Anchorage
Viet Nam: Ha Noi, Da Nang, Ho Chi Minh City, Nha Trang, Hue, Hoi An, Ha Long`;

/** Names of cities with their Participants, by the letter they begin with; their keys are made when a city with that letter is asked for. */
let cities: ReadonlyMap<string, readonly (readonly [city: string, host: string])[]> | undefined;
const hosts = new Map<string, ReadonlyMap<string, string>>();

/** The Participant that a city belongs to; null for one that is not known. */
export function hostOfCity(city: string): string | null {
  const key = placeKey(city);
  const letter = key.charAt(0);
  let known = hosts.get(letter);
  if (known === undefined) {
    cities ??= byLetter();
    hosts.set(letter, known = new Map((cities.get(letter) ?? []).map(([name, host]) => [placeKey(name), host])));
  }
  return known.get(key) ?? null;
}

/** Each stands under the letter of its key: the first of several spellings begins with the same one as those in the list. */
function byLetter(): Map<string, [string, string][]> {
  const out = new Map<string, [string, string][]>();
  for (const line of CITIES.trim().split('\n')) {
    const colon = line.indexOf(': ');
    for (const name of line.slice(colon + 2).split(', ')) {
      const letter = name.charAt(0).toLowerCase();
      const same = out.get(letter);
      if (same === undefined) out.set(letter, [[name, line.slice(0, colon)]]); else same.push([name, line.slice(0, colon)]);
    }
  }
  return out;
}
