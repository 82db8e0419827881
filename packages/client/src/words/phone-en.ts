import type { NoticeOf, PhoneWords, ShownOnWall } from "./phone-fr.ts";

/** The words of the phone, in English. */
export const phoneEn = {
  skip: "Skip to content",
  retry: "Try again",
  reload: "Reload the page",
  back: "Back",
  close: "Close",
  erase: "Delete",
  loading: "One moment…",
  loadFailed: "The rest of the page did not arrive. Check the network, then reload.",
  defect: "The page stopped. Nothing you wrote is lost.",
  simulated: "Demonstration: simulated people write in this workshop.",
  simulatedBrief: "Demonstration, with simulated people",
  noNetwork: "No network for now. The page keeps trying.",
  portal: "The Wi-Fi here asks you to sign in. Open its welcome page, then come back.",

  code: {
    title: "Join a workshop",
    hello: "Hello",
    label: "Code on the wall",
    hint: "Six letters. You can also point your camera at the QR code.",
    found: "Workshop found",
    searching: "Looking for the workshop…",
    notSix: "Type the six letters of the code",
    notACode: "The code has six letters, no digits, no I and no O. It is shown on the wall.",
    go: "Continue",
  },

  join: {
    title: (session: string) => `Enter: ${session}`,
    host: (host: string) => `Invited by: ${host}`,
    notice: ({ anonymity, identification, organisations }: NoticeOf) => {
      const who =
        identification === "name"
          ? "your name"
          : identification === "pseudonym"
            ? "your pseudonym"
            : "the name you are given";
      const shown =
        anonymity === "nominative"
          ? `with ${who}${organisations ? " and your organisation" : ""}`
          : organisations && anonymity === "organisation"
            ? `with your organisation, without ${who}`
            : `without ${who}${organisations ? " or your organisation" : ""}`;
      const staff =
        anonymity === "nominative" ? "" : " The facilitator sees who is here, not who wrote what.";
      return `You will write cards for this workshop. The room will see them and the report will keep them, ${shown}.${staff} No account, no mail.`;
    },
    more: "Read more",
    details: [
      {
        head: "What is kept",
        text: "What you enter here, your cards, and the time of each action. The workshop’s server keeps the link between you and your cards so that you can correct them.",
      },
      { head: "For how long", text: "The person who runs the workshop decides, and can erase everything." },
      {
        head: "Your rights",
        text: "To see, correct or erase what concerns you, ask the facilitator.",
      },
      {
        head: "On this device",
        text: "A secret key, to know you when you come back, your drafts and a copy of your cards. No advertising, no tracking.",
      },
    ],
    name: { name: "Your first and last name", pseudonym: "Your pseudonym" },
    nameHint: { name: "", pseudonym: "Any you like. The room will see no other name." },
    avatar: "You will be given a name when you enter.",
    organisation: "You come from",
    group: "Your group or territory",
    groupChoose: "Choose…",
    groupNone: "Several, or none",
    enter: "Enter the workshop",
    entering: "Entering…",
    whyNotName: { name: "Write your name", pseudonym: "Write a pseudonym" },
    whyNotOrganisation: "Choose your organisation",
    whyNotGroup: "Choose your group",
    doorClosed:
      "The door is closed. If you were in already, give the same name and you get your place back. Otherwise ask the facilitator to open it.",
    away: "No network for now. What you typed is kept; try again in a moment.",
    otherCode: "Type another code",
  },

  asked: {
    title: "Is it really you?",
    body: "Somebody of this name is already here. The facilitator will confirm that it is you.",
    wait: "Keep this screen open: it opens by itself.",
    other: "I am somebody else",
    change: "Change the name",
  },

  line: {
    away: "No network. Your cards are kept and will go by themselves.",
    back: "The network is back.",
    refused: "This device is no longer known in this workshop.",
    unknown: "Enter again with the same name and organisation: you get back your place and your cards.",
    enterAgain: "Enter again",
  },

  menu: {
    open: (name: string) => `${name}, menu`,
    title: "Menu",
    you: "You",
    cards: "My cards",
    language: "Language",
    languages: { fr: "Français", en: "English" },
    theme: "Screen colours",
    themes: { system: "Automatic", light: "Light", dark: "Dark" },
    motion: "Motion",
    motions: { system: "Automatic", still: "No motion" },
    leave: "Leave the workshop",
    leaveAsk: "Leave the workshop?",
    leaveUnsent: "What you chose or wrote has not been sent. Stay to send it, or it will not count.",
    leaveBody:
      "The cards you handed in stay in the workshop. This phone forgets your drafts. To come back, type the code again.",
    stay: "Stay",
    leaveAway: "No leaving without a network",
    leaveNow: "Leave",
  },

  live: {
    connecting: "Connecting to the workshop…",
    soonTitle: "You are in the workshop",
    soon: "The workshop is about to start. Keep this screen open.",
    overTitle: "This activity is closed",
    overNext: "What follows will come. Keep this screen open.",
    overLast: "The workshop is coming to its end.",
    otherActivity: "The workshop has moved on. Your sentence is kept here.",
    voteClosed: "Voting has closed. Your dots were not confirmed: tell the facilitator.",
    ended: "The workshop has ended. Your sentence is kept here.",
    goOn: "Continue",
    leftTitle: "You left the workshop",
    left: "To come back, enter again.",
    comeBack: "Come back to the workshop",
  },

  timer: {
    left: "left",
    soon: "soon over",
    last: "last moment",
    over: "over time",
    paused: "paused",
    half: "Half of the time has passed.",
    minute: "One minute left.",
    seconds: "Ten seconds left.",
  },

  preparation: {
    status: "Writing has not started. Think of your ideas already.",
    legend: "Each colour of card",
    practise: "Write a practice card",
  },

  writing: {
    silence: "In silence, one idea per card",
    asWritten: "Each card appears on the wall at once.",
    card: "Your card",
    cardEdited: "Correct your card",
    placeholder: "One idea, in a few words",
    counter: (used: number, most: number) => `${used} characters of ${most}`,
    paper: "Colour of the card",
    wall: ({ anonymity, organisation }: ShownOnWall): string =>
      anonymity === "nominative"
        ? organisation
          ? "The wall will show your name and your organisation."
          : "The wall will show your name."
        : organisation && anonymity === "organisation"
          ? "The wall will show your organisation, not your name."
          : organisation
            ? "The wall will show neither your name nor your organisation."
            : "The wall will not show your name.",
    alone: "You are the only one here from your organisation: people may guess it is you.",
    noNames: "Do not write the name of anyone who receives help.",
    traces: {
      nir: "This looks like a social security number. Do not write it on a card.",
      phone: "This looks like a phone number. Do not write it on a card.",
      mail: "This looks like a mail address. Do not write it on a card.",
    },
    nudges: {
      "two-ideas": "Two ideas? Make two cards.",
      "one-word": "Say it in 3 to 6 words.",
      long: "A few words are enough: the card is read from afar.",
      "no-words": "Add a word: signs alone are hard to read.",
    },
    list: (lines: number) => `Your text has ${lines} lines. One card for each?`,
    tooLong: (most: number) => `A card holds ${most} characters. Make several?`,
    makeCards: (cards: number) => `Make ${cards} cards`,
    deposit: "Hand in the card",
    correct: "Save the correction",
    cancelEdit: "Change nothing",
    whyNot: {
      blank: "Write an idea first",
      long: (length: number, most: number) => `Too long: ${length} of ${most}`,
      quota: (quota: number) => `No card left: ${quota} of ${quota}`,
      same: "Nothing has changed",
      closed: "Handing in is closed",
    },
    allWritten: (quota: number) =>
      quota === 1
        ? "Your card is handed in. You can correct it until handing in closes."
        : `Your ${quota} cards are handed in. You can correct them until handing in closes.`,
    pass: "I pass",
    passing: "You pass on this question. It is counted without your name.",
    takeBack: "Write after all",
    closed: "Handing in is closed. Your sentence is kept here.",
    deposited: (cards: number) => (cards === 1 ? "Card handed in." : `${cards} cards handed in.`),
    corrected: "Correction saved.",
    withdrawn: "Card withdrawn.",
    textBack: "Your text is back on the card.",
    seeWall: "See the cards on the wall",
    hideWall: "Hide the cards on the wall",
  },

  cards: {
    title: "My cards",
    count: (cards: number, quota: number) => `My cards, ${cards} of ${quota}`,
    none: "You have not handed in a card yet.",
    noneWritten: "You wrote no card.",
    waiting: "Waiting for the network",
    withdrawing: "Withdrawal waiting for the network",
    saved: "Saved",
    refused: "Refused:",
    textKeptHere: "Your text is kept.",
    textKept: (text: string) => `Your text is kept: “${text}”`,
    draft: "Draft, not handed in",
    edit: "Edit",
    editOf: (text: string) => `Edit the card “${text}”`,
    withdraw: "Withdraw",
    withdrawOf: (text: string) => `Withdraw the card “${text}”`,
    withdrawAsk: "Withdraw this card?",
    keep: "Keep",
    takeUp: "Take up this text",
    parked: (reason: string) =>
      reason === "" ? "Parked. Only you read it here." : `Parked: ${reason}. Only you read it here.`,
    entered: "Entered for you by the facilitator",
    edited: "Being corrected",
  },

  closed: {
    status: "Handing in is closed. The cards will be shown on the wall.",
  },

  board: {
    status: "The cards are on the wall.",
    over: "Closed. What follows will come.",
    overLast: "Closed.",
    arriving: "The cards are coming…",
    count: (cards: number) => (cards === 0 ? "No card" : cards === 1 ? "1 card" : `${cards} cards`),
    shown: (cards: number) => (cards === 1 ? "1 card is shown." : `${cards} cards are shown.`),
    added: (cards: number) => (cards === 1 ? "1 new card." : `${cards} new cards.`),
    all: "All the cards",
    loose: "Cards outside the clusters",
    untitled: "Untitled",
    pile: (cards: number) => `Pile of ${cards} cards`,
    under: (cards: number) =>
      cards === 1 ? "Read the card underneath" : `Read the ${cards} cards underneath`,
    mine: "My card",
    parked: "My parked cards",
    empty: "No cards.",
  },

  ended: {
    title: "Thank you for taking part",
    body: "The workshop has ended. You can keep a copy of your cards.",
    bodyNone: "The workshop has ended. You can close this page.",
  },

  copy: {
    head: "Keep a copy",
    heading: (session: string) => `My cards: ${session}`,
    draft: (text: string) => `${text} (draft, not handed in)`,
    download: "Save a text file",
    copy: "Copy the text",
    copied: "Text copied.",
    byHand: "The text is selected: copy it with your device.",
    text: "The text of your cards",
    file: "my-cards.txt",
  },
} satisfies PhoneWords;
