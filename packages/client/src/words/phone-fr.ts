import type { Anonymity, Identification } from "@bocal/protocol/room/person";

/** What a notice must know of a session to say truly who will see what. */
export interface NoticeOf {
  readonly anonymity: Anonymity;
  readonly identification: Identification;
  /** Whether people say where they come from. */
  readonly organisations: boolean;
}

/** How a wall shows the author of a card. */
export interface ShownOnWall {
  readonly anonymity: Anonymity;
  readonly organisation: boolean;
}

/** The words of the phone, in French. */
export const phoneFr = {
  skip: "Aller au contenu",
  retry: "Réessayer",
  reload: "Recharger la page",
  back: "Retour",
  close: "Fermer",
  erase: "Effacer",
  loading: "Un instant…",
  loadFailed: "La suite de la page n’est pas arrivée. Vérifiez le réseau, puis rechargez.",
  defect: "La page s’est interrompue. Rien de ce que vous avez écrit n’est perdu.",
  simulated: "Démonstration\u00a0: des personnes simulées écrivent dans cet atelier.",
  simulatedBrief: "Démonstration, avec des personnes simulées",
  noNetwork: "Pas de réseau pour l’instant. La page réessaie seule.",
  portal: "Le Wi-Fi de la salle demande de s’identifier. Ouvrez sa page d’accueil, puis revenez ici.",

  code: {
    title: "Rejoindre un atelier",
    hello: "Bonjour",
    label: "Code affiché au mur",
    hint: "Six lettres. Vous pouvez aussi viser le QR code avec l’appareil photo.",
    found: "Atelier trouvé",
    searching: "Recherche de l’atelier…",
    notSix: "Tapez les six lettres du code",
    notACode: "Le code a six lettres, sans chiffre, sans I ni O. Il est affiché au mur.",
    go: "Continuer",
  },

  join: {
    title: (session: string) => `Entrer\u00a0: ${session}`,
    host: (host: string) => `Qui invite\u00a0: ${host}`,
    notice: ({ anonymity, identification, organisations }: NoticeOf) => {
      const who =
        identification === "name"
          ? "votre nom"
          : identification === "pseudonym"
            ? "votre pseudonyme"
            : "le nom qui vous sera donné";
      const shown =
        anonymity === "nominative"
          ? `avec ${who}${organisations ? " et votre institution" : ""}`
          : organisations && anonymity === "organisation"
            ? `avec votre institution, sans ${who}`
            : `sans ${who}${organisations ? " ni votre institution" : ""}`;
      const staff =
        anonymity === "nominative" ? "" : " L’animateur·rice voit qui est là, pas qui a écrit quoi.";
      return `Vous écrirez des cartes pour cet atelier. La salle les verra et le compte rendu les gardera, ${shown}.${staff} Ni compte, ni courriel.`;
    },
    more: "En savoir plus",
    details: [
      {
        head: "Ce qui est gardé",
        text: "Ce que vous indiquez ici, vos cartes, et l’heure de chaque geste. Le serveur de l’atelier garde le lien entre vous et vos cartes, pour que vous puissiez les corriger.",
      },
      {
        head: "Combien de temps",
        text: "La personne qui organise l’atelier en décide, et peut tout effacer.",
      },
      {
        head: "Vos droits",
        text: "Pour voir, corriger ou faire effacer ce qui vous concerne, adressez-vous à l’animateur·rice.",
      },
      {
        head: "Sur cet appareil",
        text: "Une clé secrète, pour vous reconnaître quand vous revenez, vos brouillons et une copie de vos cartes. Ni publicité, ni mesure d’audience.",
      },
    ],
    name: { name: "Votre prénom et votre nom", pseudonym: "Votre pseudonyme" },
    nameHint: { name: "", pseudonym: "Celui que vous voulez. La salle ne verra pas d’autre nom." },
    avatar: "Un nom vous sera donné à l’entrée.",
    organisation: "Vous venez de",
    group: "Votre groupe ou territoire",
    groupChoose: "Choisissez…",
    groupNone: "Plusieurs, ou aucun",
    enter: "Entrer dans l’atelier",
    entering: "Entrée en cours…",
    whyNotName: { name: "Écrivez votre nom", pseudonym: "Écrivez un pseudonyme" },
    whyNotOrganisation: "Choisissez votre institution",
    whyNotGroup: "Choisissez votre groupe",
    doorClosed:
      "Les entrées sont closes. Si vous étiez déjà là, remettez le même nom\u00a0: vous retrouverez votre place. Sinon, demandez à l’animateur·rice d’ouvrir.",
    away: "Pas de réseau pour l’instant. Ce que vous avez tapé est gardé\u00a0; réessayez dans un moment.",
    otherCode: "Taper un autre code",
  },

  asked: {
    title: "Est-ce bien vous\u202f?",
    body: "Une personne de ce nom est déjà là. L’animateur·rice va confirmer que c’est bien vous.",
    wait: "Gardez cet écran ouvert\u00a0: il s’ouvre seul.",
    other: "Je suis quelqu’un d’autre",
    change: "Changer de nom",
  },

  line: {
    away: "Pas de réseau. Vos cartes sont gardées et partiront seules.",
    back: "Le réseau est revenu.",
    refused: "Cet appareil n’est plus reconnu dans cet atelier.",
    unknown:
      "Entrez de nouveau avec le même nom et la même institution\u00a0: vous retrouverez votre place et vos cartes.",
    enterAgain: "Entrer de nouveau",
  },

  menu: {
    open: (name: string) => `${name}, menu`,
    title: "Menu",
    you: "Vous",
    cards: "Mes cartes",
    language: "Langue",
    languages: { fr: "Français", en: "English" },
    theme: "Couleurs de l’écran",
    themes: { system: "Automatique", light: "Clair", dark: "Sombre" },
    motion: "Mouvements",
    motions: { system: "Automatiques", still: "Sans mouvement" },
    leave: "Quitter l’atelier",
    leaveAsk: "Quitter l’atelier\u202f?",
    leaveUnsent:
      "Ce que vous avez choisi ou écrit n’est pas encore envoyé. Restez pour l’envoyer\u00a0: sinon, cela ne comptera pas.",
    leaveBody:
      "Vos cartes déposées restent dans l’atelier. Ce téléphone oublie vos brouillons. Pour revenir, retapez le code.",
    stay: "Rester",
    leaveAway: "Sans réseau, on ne peut pas quitter",
    leaveNow: "Quitter",
  },

  live: {
    connecting: "Connexion à l’atelier…",
    soonTitle: "Vous êtes dans l’atelier",
    soon: "L’atelier va commencer. Gardez cet écran ouvert.",
    overTitle: "Cette séquence est close",
    overNext: "La suite va venir. Gardez cet écran ouvert.",
    overLast: "L’atelier touche à sa fin.",
    otherActivity: "L’atelier est passé à la suite. Votre phrase est gardée ici.",
    voteClosed:
      "Le vote s’est clos. Vos gommettes n’étaient pas validées\u00a0: dites-le à la personne qui anime.",
    ended: "L’atelier est terminé. Votre phrase est gardée ici.",
    goOn: "Continuer",
    leftTitle: "Vous avez quitté l’atelier",
    left: "Pour revenir, entrez de nouveau.",
    comeBack: "Revenir dans l’atelier",
  },

  timer: {
    left: "restant",
    soon: "bientôt fini",
    last: "dernier moment",
    over: "dépassé",
    paused: "en pause",
    half: "La moitié du temps est passée.",
    minute: "Il reste une minute.",
    seconds: "Il reste dix secondes.",
  },

  preparation: {
    status: "L’écriture n’a pas commencé. Pensez déjà à vos idées.",
    legend: "Chaque couleur de carte",
    practise: "Écrire une carte d’essai",
  },

  writing: {
    silence: "En silence, une idée par carte",
    asWritten: "Chaque carte paraît aussitôt au mur.",
    card: "Votre carte",
    cardEdited: "Corriger votre carte",
    placeholder: "Une idée, en quelques mots",
    counter: (used: number, most: number) => `${used} caractères sur ${most}`,
    paper: "Couleur de la carte",
    wall: ({ anonymity, organisation }: ShownOnWall): string =>
      anonymity === "nominative"
        ? organisation
          ? "Au mur, on verra votre nom et votre institution."
          : "Au mur, on verra votre nom."
        : organisation && anonymity === "organisation"
          ? "Au mur, on verra votre institution, pas votre nom."
          : organisation
            ? "Au mur, on ne verra ni votre nom ni votre institution."
            : "Au mur, on ne verra pas votre nom.",
    alone: "Vous êtes seul·e de votre institution ici\u00a0: on pourra deviner que c’est vous.",
    noNames: "N’écrivez aucun nom d’allocataire ni d’habitant·e.",
    traces: {
      nir: "On dirait un numéro de sécurité sociale. Ne l’écrivez pas sur une carte.",
      phone: "On dirait un numéro de téléphone. Ne l’écrivez pas sur une carte.",
      mail: "On dirait une adresse électronique. Ne l’écrivez pas sur une carte.",
    },
    nudges: {
      "two-ideas": "Deux idées\u202f? Faites deux cartes.",
      "one-word": "Précisez en 3 à 6 mots.",
      long: "Quelques mots suffisent\u00a0: la carte se lit de loin.",
      "no-words": "Ajoutez un mot\u00a0: des signes seuls se lisent mal.",
    },
    list: (lines: number) => `Votre texte a ${lines} lignes. Une carte pour chacune\u202f?`,
    tooLong: (most: number) => `Une carte tient en ${most} caractères. En faire plusieurs\u202f?`,
    makeCards: (cards: number) => `Faire ${cards} cartes`,
    deposit: "Déposer la carte",
    correct: "Enregistrer la correction",
    cancelEdit: "Ne rien changer",
    whyNot: {
      blank: "Écrivez d’abord une idée",
      long: (length: number, most: number) => `Trop long\u00a0: ${length} sur ${most}`,
      quota: (quota: number) => `Plus de carte\u00a0: ${quota} sur ${quota}`,
      same: "Rien n’a changé",
      closed: "Le dépôt est clos",
    },
    allWritten: (quota: number) =>
      quota === 1
        ? "Votre carte est déposée. Vous pouvez la corriger jusqu’à la fin du dépôt."
        : `Vos ${quota} cartes sont déposées. Vous pouvez les corriger jusqu’à la fin du dépôt.`,
    pass: "Je passe",
    passing: "Vous passez cette question. C’est compté sans votre nom.",
    takeBack: "Écrire finalement",
    closed: "Le dépôt est clos. Votre phrase est gardée ici.",
    deposited: (cards: number) => (cards === 1 ? "Carte déposée." : `${cards} cartes déposées.`),
    corrected: "Correction enregistrée.",
    withdrawn: "Carte retirée.",
    textBack: "Votre texte est revenu dans la carte.",
    seeWall: "Voir les cartes du mur",
    hideWall: "Cacher les cartes du mur",
  },

  cards: {
    title: "Mes cartes",
    count: (cards: number, quota: number) => `Mes cartes, ${cards} sur ${quota}`,
    none: "Vous n’avez pas encore déposé de carte.",
    noneWritten: "Vous n’avez pas écrit de carte.",
    waiting: "En attente du réseau",
    withdrawing: "Retrait en attente du réseau",
    saved: "Enregistrée",
    refused: "Refusée\u00a0:",
    textKeptHere: "Votre texte est gardé.",
    textKept: (text: string) => `Votre texte est gardé\u00a0: «\u00a0${text}\u00a0»`,
    draft: "Brouillon, pas déposé",
    edit: "Modifier",
    editOf: (text: string) => `Modifier la carte «\u00a0${text}\u00a0»`,
    withdraw: "Retirer",
    withdrawOf: (text: string) => `Retirer la carte «\u00a0${text}\u00a0»`,
    withdrawAsk: "Retirer cette carte\u202f?",
    keep: "Garder",
    takeUp: "Reprendre ce texte",
    parked: (reason: string) =>
      reason === ""
        ? "Au parking. Vous seul·e la lisez ici."
        : `Au parking\u00a0: ${reason}. Vous seul·e la lisez ici.`,
    entered: "Saisie pour vous par l’animation",
    edited: "En cours de correction",
  },

  closed: {
    status: "Le dépôt est clos. Les cartes vont être montrées au mur.",
  },

  board: {
    status: "Les cartes sont au mur.",
    over: "Séquence close. La suite va venir.",
    overLast: "Séquence close.",
    arriving: "Les cartes arrivent…",
    count: (cards: number) => (cards === 0 ? "Aucune carte" : cards === 1 ? "1 carte" : `${cards} cartes`),
    shown: (cards: number) => (cards === 1 ? "1 carte est montrée." : `${cards} cartes sont montrées.`),
    added: (cards: number) => (cards === 1 ? "1 nouvelle carte." : `${cards} nouvelles cartes.`),
    all: "Toutes les cartes",
    loose: "Cartes hors des nuages",
    untitled: "Sans titre",
    pile: (cards: number) => `Pile de ${cards} cartes`,
    under: (cards: number) =>
      cards === 1 ? "Lire la carte de dessous" : `Lire les ${cards} cartes de dessous`,
    mine: "Ma carte",
    parked: "Mes cartes au parking",
    empty: "Aucune carte.",
  },

  ended: {
    title: "Merci de votre participation",
    body: "L’atelier est terminé. Vous pouvez garder une copie de vos cartes.",
    bodyNone: "L’atelier est terminé. Vous pouvez fermer cette page.",
  },

  copy: {
    head: "Garder une copie",
    heading: (session: string) => `Mes cartes\u00a0: ${session}`,
    draft: (text: string) => `${text} (brouillon, pas déposé)`,
    download: "Enregistrer un fichier texte",
    copy: "Copier le texte",
    copied: "Texte copié.",
    byHand: "Le texte est sélectionné\u00a0: copiez-le avec l’appareil.",
    text: "Le texte de vos cartes",
    file: "mes-cartes.txt",
  },
};

export type PhoneWords = typeof phoneFr;
