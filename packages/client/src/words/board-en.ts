import type { boardFr } from "./board-fr.ts";
import { plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "en");
const cards = (count: number) => many(count, `${count} card`, `${count} cards`);
const people = (count: number) => many(count, `${count} person`, `${count} people`);

/** The words of boards, of the card question's rooms in the facilitator's app, and of the wall. */
export const boardEn = {
  list: { between: ", " },

  time: { left: "left", soon: "nearly over", last: "time is up soon", over: "over", paused: "paused" },

  stepper: { less: "One fewer", more: "One more" },

  board: {
    label: "Board",
    legend: "Legend",
    empty: "No cards.",
    loose: "Lone cards",
    showAs: "Show the board as",
    views: { plane: "Board", list: "List" },
    count: (count: number, clusters: number) =>
      clusters === 0
        ? cards(count)
        : `${cards(count)}, ${many(clusters, "1 cluster", `${clusters} clusters`)}`,
    keys: "Enter chooses the card. Arrows go from card to card, or carry the chosen card; Enter puts it down, Escape leaves it. What can be done stands in the bar above the board: the Menu key goes there.",
    page: (page: number) => `Page ${page}`,
    wentTo: (number: number, page: number) => `Cluster ${number} is on page ${page} now.`,
    wallPages: "Page shown on the wall",
    wallShows: (page: number, pages: number) => `On the wall: page ${page} of ${pages}`,
    pageBefore: "Show the page before on the wall",
    pageAfter: "Show the next page on the wall",
  },

  card: {
    place: (place: number, count: number) => `${place} of ${count}`,
    alone: "alone",
    pile: (count: number) => `pile of ${cards(count)}`,
    double: "also elsewhere on the board",
    entered: "entered for the group",
    broughtFrom: "from another activity",
    flash: { disagree: "flash: disagreement", unclear: "flash: not understood" },
    stackHere: "Stack",
    under: "Under this card",
    takeOut: "Take out of the pile",
  },

  cluster: {
    untitled: "No title",
    number: (number: number) => `Cluster ${number}:`,
    named: (number: number, title: string) =>
      title === "" ? `cluster ${number}, no title` : `cluster ${number}, ${title}`,
    word: "Cluster",
    retitle: "Change the title",
    count: (count: number) => cards(count),
    choose: "Act on this cluster",
    titleOf: (number: number) => `Title of cluster ${number}`,
    titlePlaceholder: "What the group means",
    thinTitle: "A title states an intention: three words or more.",
    sameTitle: (number: number) => `Cluster ${number} has this title already.`,
  },

  toolbar: {
    label: "What to do with what is chosen",
    hints: {
      plane: "Choose a card, or drag it.",
      list: "Tick cards, then choose what to do.",
    },
    addHint: "Ctrl or Shift adds to the choice.",
    cards: (count: number) => many(count, `${count} card chosen`, `${count} cards chosen`),
    cluster: (number: number) => `Cluster ${number}`,
    move: "Move to…",
    group: "Group",
    stackOn: "Stack on…",
    stack: "Stack",
    unstack: "Unstack",
    double: "Duplicate…",
    park: "Park…",
    title: "Title…",
    merge: "Merge with…",
    dissolve: "Dissolve",
    tidy: "Tidy up",
    clear: "Choose nothing",
    cancel: "Cancel",
    understood: "Understood",
  },

  ask: {
    move: (count: number) => many(count, "Move the card", `Move ${count} cards`),
    moveCluster: (number: number) => `Move cluster ${number}`,
    moveGo: "Move",
    to: "To",
    newCluster: "A new cluster",
    beside: "Beside a card",
    besideWhich: "Which card",
    alone: "Alone, at a place of the board",
    parking: "The parking",
    page: "Page",
    pageNumber: (page: number) => `Page ${page}`,
    newPage: (page: number) => `Page ${page}, new`,
    spot: "Place",
    spots: {
      free: "First free place",
      "top-left": "Top left",
      top: "Top middle",
      "top-right": "Top right",
      left: "Left",
      middle: "Middle",
      right: "Right",
      "bottom-left": "Bottom left",
      bottom: "Bottom middle",
      "bottom-right": "Bottom right",
    },
    stack: "Stack the card",
    onto: "On which card",
    stackHint: "Both stay: the pile tells how many they are.",
    stackGo: "Stack",
    double: "Duplicate the card",
    doubleWhere: "Where to put the double",
    doubleBeside: "Beside it",
    doubleHint: "When the group cannot choose. Both count as one.",
    doubleGo: "Duplicate",
    park: (count: number) => many(count, "Park the card", `Park ${count} cards`),
    reason: "Why, and when to come back to it",
    reasonHint: "Whoever wrote it will read this. You can put it back.",
    parkGo: "Park",
    title: "Title",
    titleHint: "A short sentence everyone can live with.",
    titleGo: "Keep the title",
    merge: (number: number) => `Merge cluster ${number}`,
    mergeInto: "With which one",
    mergeHint: "Its cards go in there, and the title of that one stays.",
    mergeNone: "There is no other cluster.",
    mergeGo: "Merge",
  },

  done: {
    "move-card": "Card put down.",
    "move-card-to-cluster": "Card put into the cluster.",
    "stack-card": "Cards stacked.",
    "unstack-card": "Card taken out of the pile.",
    "clone-card": "Card duplicated.",
    "group-cards": "Cluster made.",
    "move-cluster": "Cluster moved.",
    "title-cluster": "Title written.",
    "dissolve-cluster": "Cluster dissolved, its cards stay.",
    "merge-clusters": "Clusters merged.",
    "park-card": "Card parked.",
    "restore-card": "Card back on the board.",
    "tidy-board": "Board tidied up.",
  },

  parking: {
    title: "Parking",
    count: (count: number) => cards(count),
    noReason: "No reason noted",
    restore: "Put back",
  },

  metaplan: {
    name: "Card question",
    about: "Cards on one question, written in silence, shown together, then grouped and titled.",
    firstLabel: "Ideas",
    preparation:
      "Read the question aloud, leave a minute of silence, then start the writing. Phones and wall already show it.",
    opening: "The board is coming…",
    quota: "Cards per person",
    perPerson: (count: number) => many(count, `${count} card each`, `${count} cards each`),
    quotaReason: (here: number, proposed: number, most: number) =>
      here === 0
        ? "Nobody is here yet."
        : `${people(here)}: ${proposed} each keep a wall readable. Here ${most} at most.`,
    start: "Start the writing",
    close: "Close the deposit",
    showBrought: (count: number) =>
      many(count, "Show the card that was brought", `Show the ${count} cards that were brought`),
    reveal: "Show the cards",
    group: "Go on to clusters",
    reopen: "Reopen the deposit",
    wroteOf: (wrote: number, here: number) => `${wrote} of ${here} have written`,
    received: (count: number) => many(count, `${count} card received`, `${count} cards received`),
    receivedWord: (count: number) => many(count, "card received", "cards received"),
    silences: {
      wrote: (count: number) => many(count, "has written", "have written"),
      openedOnly: (count: number) => many(count, "opened, wrote nothing", "opened, wrote nothing"),
      passes: (count: number) => many(count, "passes", "pass"),
      notOpened: (count: number) => many(count, "has not opened", "have not opened"),
    },
    closed: "The deposit is closed. The cards are shuffled, and nobody has read them yet.",
    many: (count: number) => `${cards(count)}: above 60 a wall is hard to read. Stack what is alike.`,
    byOrganisation: "By organisation",
  },

  settings: {
    question: "The question",
    questionHint: "One, and open: What, Which, How…",
    warnings: {
      where: "“Where” asks for a place, not an idea. Try Which or How.",
      "yes-no": "It can be answered with yes or no. Try What, Which or How.",
      double: "Two questions in one: keep one, make the other an activity.",
      "not-open": "An open question begins with What, Which or How.",
    },
    colours: "Colours of the cards",
    coloursAre: { one: "One only", "by-group": "One for each group", chosen: "Chosen by the writer" },
    paper: "What this colour means",
    papers: "What the colours mean",
    paperNames: {
      straw: "Straw",
      sky: "Sky",
      coral: "Coral",
      linden: "Linden",
      lilac: "Lilac",
      chalk: "Chalk",
    },
    paperOf: (row: number) => `Paper ${row}`,
    labelOf: (paper: string) => `Meaning of the ${paper} paper`,
    labelPlaceholder: "Ideas, wishes, obstacles…",
    secondLabel: "Wishes",
    addPaper: "Add a paper",
    removePaper: (paper: string) => `Remove the ${paper} paper`,
    manyGroups: "There are six papers: beyond that, groups share one.",
    appears: "Cards appear",
    appearsAs: {
      together: "All together, when the deposit is closed",
      "as-written": "One by one, as they are written",
    },
  },

  wall: {
    name: "Bocal",
    pairing: {
      pairing: { title: "This screen is pairing", text: "One moment." },
      unpaired: {
        title: "This screen belongs to no session",
        text: "In the console, under “On the wall”, open the projected screen: its link pairs it.",
      },
      "stale-link": {
        title: "This link was used already",
        text: "Open a new screen from the console, under “On the wall”.",
      },
      unreachable: {
        title: "Bocal does not answer",
        text: "This screen tries again by itself. Check that this computer is on Bocal’s network.",
      },
    },
    line: {
      connecting: { title: "Connecting", text: "The picture is coming." },
      "unknown-person": {
        title: "This screen belongs to no session",
        text: "In the console, under “On the wall”, open the projected screen: its link pairs it.",
      },
      "unknown-session": {
        title: "This session does not exist, or no longer",
        text: "Open a new screen from the console.",
      },
      revoked: {
        title: "This screen was removed",
        text: "Open a new screen from the console, under “On the wall”.",
      },
      "foreign-origin": {
        title: "This address is not Bocal’s",
        text: "Open the screen with the link that the console gives.",
      },
      "old-page": { title: "Bocal was updated", text: "This screen reloads by itself." },
    },
    away: "No network for now: the picture is the last one received.",
    closed: "Activity closed",
    codeIs: "Code: ",
    qr: "QR code to join the workshop",
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    said: (count: number, page: number, pages: number) =>
      pages > 1 ? `${cards(count)} on the wall, page ${page} of ${pages}` : `${cards(count)} on the wall`,
    join: {
      title: "Join the workshop",
      how: "Scan the square, or open",
      closed: "The door is closed. Whoever was here can come back:",
      spelt: (letters: string) => `Code: ${letters}`,
      noPhone: "No phone? Tell us, we write for you.",
      here: "here",
      inside: (count: number) => many(count, `${count} person here`, `${count} people here`),
      others: (count: number) => many(count, `and ${count} other`, `and ${count} others`),
      nobody: "Nobody yet. People will appear here.",
      unnamed: "Names stay between us.",
    },
    ended: {
      title: "Thank you",
      kept: "The session is over. Nothing that was written is lost.",
      outcome: "The facilitators will give you the outcome.",
      outcomeTo: (host: string) => `The outcome goes to: ${host}.`,
    },
    controls: {
      label: "Settings of this screen",
      dark: "Dark room",
      light: "Lit room",
      full: "Full screen",
      window: "Leave full screen",
      still: "No motion",
      moving: "With motion",
    },
  },
} satisfies typeof boardFr;
