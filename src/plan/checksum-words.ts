/**
 * 256 words for the values of a byte, made for a bad telephone line: each begins with three letters
 * of its own and differs from every other in three letters or more, and none sounds like another.
 */
export const checksumWordList: readonly string[] = `
acorn admiral agenda airport album almond anchor anthem apple apron atlas autumn avocado badge
bamboo banjo barley basket beacon beetle bicycle biscuit blizzard blossom bonfire boulder
bronze bubble buffalo butter cabin cactus camel candle captain carpet cedar ceiling cherry
chimney cinema circus clover cobalt coconut coffee copper cotton cricket crystal cushion daisy
dancer delta denim desert diamond dolphin domino donkey doorbell dragon drizzle drummer
dustpan dynamo eagle echo eclipse elbow elephant engine envelope equator evening eyebrow
fabric falcon feather fender fiddle flamingo flute forest fossil fountain freckle funnel
furnace gallery garlic gazelle ginger giraffe glacier goblet gondola gorilla granite guitar
hammer harbor helmet hickory holiday hornet hotel hurdle iceberg igloo indigo inkwell insect
island ivory jasmine jewel jigsaw jukebox jungle jupiter kangaroo kayak keyboard kitchen kiwi
koala ladder lagoon lantern laptop laundry lavender lemon leopard library lily lobster locust
lumber magnet mammoth marble meadow mercury mirror mitten monsoon mosaic muffin mulberry
museum napkin necklace nickel noodle notebook nugget nutmeg nylon oasis oatmeal ocean olive
onion opera orange oregano outpost oval oxygen ozone palace panda parrot peanut pelican pencil
piano picnic pigeon pillow pocket polar pony popcorn potato pretzel prism pumpkin puppet
puzzle pyramid quartz quilt rabbit radish rainbow raven razor rhubarb ribbon robot rodeo ruby
safari salad sardine scarf scooter shrimp silver siren skeleton slipper snail sofa spider
squirrel stadium sunset sweater teapot temple tennis thimble thunder topaz tornado tractor
tropical trumpet tulip tuxedo umbrella uniform vacuum vanilla vessel violin viper visitor
volcano voyage waffle walnut wardrobe whisper window wizard wombat wrestler yogurt zebra
zigzag zodiac
`
  .trim()
  .split(/\s+/);

/**
 * A checksum as two people compare it: five words for its first 40 bits, then six digits for the
 * next 20, for instance `harbor violin cedar noodle zebra 482 913`.
 *
 * @param checksum 64 hex digits
 */
export function checksumWords(checksum: string): string {
  const words = [0, 2, 4, 6, 8].map(
    (at) => checksumWordList[Number.parseInt(checksum.slice(at, at + 2), 16)] ?? '',
  );
  // Of the 2^20 numbers the digits cannot tell 48,576 from another one; the words still can.
  const number = Number.parseInt(checksum.slice(10, 15), 16) % 1_000_000;
  const digits = String(number).padStart(6, '0');
  return `${words.join(' ')} ${digits.slice(0, 3)} ${digits.slice(3)}`;
}
