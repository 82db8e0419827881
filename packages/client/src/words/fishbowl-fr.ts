/** What wall, console and phones say of the fish-bowl in the same words. */
export const fishbowlFr = {
  name: "Bocal à poissons",
  /** Three lines that stand on the wall and are read aloud (FB-06, FB-07). */
  rules: {
    open: [
      "Seules les personnes assises parlent.",
      "La chaise vide est à qui veut parler.",
      "Quand elle est prise, quelqu’un sort.",
    ],
    hosts: [
      "Les hôtes gardent leur chaise.",
      "La chaise invitée est à qui veut parler.",
      "Vous parlez, on vous répond, vous sortez.",
    ],
    closed: [
      "Seules les personnes assises parlent.",
      "Autour, on écoute et on note.",
      "À la fin du temps, le groupe change.",
    ],
    rotating: [
      "Seul le groupe assis parle.",
      "Autour, on écoute et on note.",
      "À la fin du temps, le groupe change.",
    ],
    "waiting-seat": [
      "Seules les personnes assises parlent.",
      "Pour parler, prenez le siège d’attente.",
      "Vous entrez quand quelqu’un sort.",
    ],
    "tap-out": [
      "Seules les personnes assises parlent.",
      "Pour relever, tenez-vous derrière la chaise.",
      "La personne finit sa phrase et sort.",
    ],
    samoan: [
      "Chaque point de vue est assis.",
      "Pour parler, tenez-vous derrière une chaise.",
      "Personne ne distribue la parole.",
    ],
    experience: [
      "Au centre, les personnes qui l’ont vécu.",
      "Autour, par trois ou quatre, vos questions.",
      "Toutes sont lues avant la reprise.",
    ],
    "report-back": [
      "Au centre, une personne par groupe.",
      "Elles se questionnent entre elles.",
      "Autour, on écoute et on note.",
    ],
  },
  freeChair: "Chaise vide",
  guestChair: "Chaise invitée",
  waitingSeat: "Siège d’attente",
  toConfirm: "À confirmer",
  unnamed: "Prise",
  kinds: {
    agreement: "Accords",
    disagreement: "Désaccords",
    idea: "Idées",
    "open-question": "Questions ouvertes",
    commitment: "Engagements",
  },
  kind: {
    agreement: "Accord",
    disagreement: "Désaccord",
    idea: "Idée",
    "open-question": "Question ouverte",
    commitment: "Engagement",
  },
  tasks: {
    agreements: "Les accords",
    disagreements: "Les désaccords",
    unanswered: "Les questions sans réponse",
    actions: "Les idées d’action",
    absent: "Qui n’est pas là\u00a0?",
    process: "Comment on se parle",
  } as Readonly<Record<string, string>>,
  bowl: (number: number) => `Bocal ${number}`,
  otherNotes: "Autres notes",
};
