import { plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "fr");
const cards = (count: number) => many(count, `${count} carte`, `${count} cartes`);
const people = (count: number) => many(count, `${count} personne`, `${count} personnes`);

/** The words of boards, of the méta-plan's rooms in the facilitator's app, and of the wall. */
export const boardFr = {
  list: { between: ", " },

  time: { left: "reste", soon: "bientôt fini", last: "fin du temps", over: "dépassé", paused: "en pause" },

  stepper: { less: "Une de moins", more: "Une de plus" },

  board: {
    label: "Tableau",
    legend: "Légende",
    empty: "Aucune carte.",
    loose: "Cartes seules",
    showAs: "Montrer le tableau comme",
    views: { plane: "Tableau", list: "Liste" },
    count: (count: number, clusters: number) =>
      clusters === 0 ? cards(count) : `${cards(count)}, ${many(clusters, "1 nuage", `${clusters} nuages`)}`,
    keys: "Entrée choisit la carte. Les flèches passent d’une carte à l’autre, ou portent la carte choisie\u202f; Entrée la pose, Échap y renonce. Les gestes possibles sont dans la barre au-dessus du tableau\u00a0: touche Menu pour y aller.",
    page: (page: number) => `Page ${page}`,
    wentTo: (number: number, page: number) => `Le nuage ${number} est maintenant page ${page}.`,
    wallPages: "Page montrée au mur",
    wallShows: (page: number, pages: number) => `Au mur\u00a0: page ${page} sur ${pages}`,
    pageBefore: "Montrer au mur la page précédente",
    pageAfter: "Montrer au mur la page suivante",
  },

  card: {
    place: (place: number, count: number) => `${place} sur ${count}`,
    alone: "seule",
    pile: (count: number) => `pile de ${cards(count)}`,
    double: "aussi ailleurs sur le tableau",
    entered: "saisie pour le groupe",
    broughtFrom: "reprise d’une autre séquence",
    flash: { disagree: "éclair\u00a0: pas d’accord", unclear: "éclair\u00a0: pas compris" },
    stackHere: "Empiler",
    under: "Sous cette carte",
    takeOut: "Sortir de la pile",
  },

  cluster: {
    untitled: "Sans titre",
    number: (number: number) => `Nuage ${number}\u00a0:`,
    named: (number: number, title: string) =>
      title === "" ? `nuage ${number}, sans titre` : `nuage ${number}, ${title}`,
    word: "Nuage",
    retitle: "Changer le titre",
    count: (count: number) => cards(count),
    choose: "Agir sur ce nuage",
    titleOf: (number: number) => `Titre du nuage ${number}`,
    titlePlaceholder: "Ce que le groupe veut dire",
    thinTitle: "Un titre dit une intention\u00a0: trois mots ou plus.",
    sameTitle: (number: number) => `Le nuage ${number} porte déjà ce titre.`,
  },

  toolbar: {
    label: "Gestes sur ce qui est choisi",
    hints: {
      plane: "Choisissez une carte, ou glissez-la.",
      list: "Cochez des cartes, puis choisissez un geste.",
    },
    addHint: "Ctrl ou Maj ajoute au choix.",
    cards: (count: number) => many(count, `${count} carte choisie`, `${count} cartes choisies`),
    cluster: (number: number) => `Nuage ${number}`,
    move: "Déplacer vers…",
    group: "Grouper",
    stackOn: "Empiler sur…",
    stack: "Empiler",
    unstack: "Dépiler",
    double: "Dupliquer…",
    park: "Parking…",
    title: "Titrer…",
    merge: "Fusionner avec…",
    dissolve: "Dissoudre",
    tidy: "Ranger",
    clear: "Ne plus choisir",
    cancel: "Annuler",
    understood: "Compris",
  },

  ask: {
    move: (count: number) => many(count, "Déplacer la carte", `Déplacer ${count} cartes`),
    moveCluster: (number: number) => `Déplacer le nuage ${number}`,
    moveGo: "Déplacer",
    to: "Vers",
    newCluster: "Un nouveau nuage",
    beside: "À côté d’une carte",
    besideWhich: "Quelle carte",
    alone: "Seule, à une place du tableau",
    parking: "Le parking",
    page: "Page",
    pageNumber: (page: number) => `Page ${page}`,
    newPage: (page: number) => `Page ${page}, nouvelle`,
    spot: "Place",
    spots: {
      free: "Première place libre",
      "top-left": "En haut à gauche",
      top: "En haut au milieu",
      "top-right": "En haut à droite",
      left: "À gauche",
      middle: "Au milieu",
      right: "À droite",
      "bottom-left": "En bas à gauche",
      bottom: "En bas au milieu",
      "bottom-right": "En bas à droite",
    },
    stack: "Empiler la carte",
    onto: "Sur quelle carte",
    stackHint: "Les deux restent\u00a0: la pile montre combien elles sont.",
    stackGo: "Empiler",
    double: "Dupliquer la carte",
    doubleWhere: "Où mettre le double",
    doubleBeside: "À côté d’elle",
    doubleHint: "Quand le groupe n’arrive pas à choisir. Les deux comptent pour une.",
    doubleGo: "Dupliquer",
    park: (count: number) => many(count, "Mettre la carte au parking", `Mettre ${count} cartes au parking`),
    reason: "Pourquoi, et quand y revenir",
    reasonHint: "La personne qui l’a écrite le lira. Vous pourrez la remettre.",
    parkGo: "Mettre au parking",
    title: "Titre",
    titleHint: "Une phrase courte avec laquelle chacun·e peut vivre.",
    titleGo: "Titrer",
    merge: (number: number) => `Fusionner le nuage ${number}`,
    mergeInto: "Avec lequel",
    mergeHint: "Ses cartes y entrent, et le titre de celui-là reste.",
    mergeNone: "Il n’y a pas d’autre nuage.",
    mergeGo: "Fusionner",
  },

  /** What was just done, for those who listen to the page. */
  done: {
    "move-card": "Carte posée.",
    "move-card-to-cluster": "Carte mise dans le nuage.",
    "stack-card": "Cartes empilées.",
    "unstack-card": "Carte sortie de la pile.",
    "clone-card": "Carte dupliquée.",
    "group-cards": "Nuage formé.",
    "move-cluster": "Nuage déplacé.",
    "title-cluster": "Titre écrit.",
    "dissolve-cluster": "Nuage dissous, ses cartes restent.",
    "merge-clusters": "Nuages fusionnés.",
    "park-card": "Carte au parking.",
    "restore-card": "Carte remise sur le tableau.",
    "tidy-board": "Tableau rangé.",
  },

  parking: {
    title: "Parking",
    count: (count: number) => cards(count),
    noReason: "Sans raison notée",
    restore: "Remettre",
  },

  metaplan: {
    name: "Méta-plan",
    about: "Des cartes sur une question, écrites en silence, montrées ensemble, puis regroupées et titrées.",
    firstLabel: "Idées",
    preparation:
      "Lisez la question à voix haute, laissez une minute de silence, puis lancez l’écriture. Les téléphones et le mur la montrent déjà.",
    opening: "Le tableau arrive…",
    quota: "Cartes par personne",
    perPerson: (count: number) => many(count, `${count} carte chacun·e`, `${count} cartes chacun·e`),
    quotaReason: (here: number, proposed: number, most: number) =>
      here === 0
        ? "Personne n’est encore là."
        : `${people(here)}\u00a0: ${proposed} chacun·e gardent un mur lisible. Ici ${most} au plus.`,
    start: "Lancer l’écriture",
    close: "Clore le dépôt",
    showBrought: (count: number) =>
      many(count, "Montrer la carte reprise", `Montrer les ${count} cartes reprises`),
    reveal: "Montrer les cartes",
    group: "Passer aux nuages",
    reopen: "Rouvrir le dépôt",
    wroteOf: (wrote: number, here: number) => `${wrote} sur ${here} ont écrit`,
    received: (count: number) => many(count, `${count} carte reçue`, `${count} cartes reçues`),
    receivedWord: (count: number) => many(count, "carte reçue", "cartes reçues"),
    silences: {
      wrote: (count: number) => many(count, "a écrit", "ont écrit"),
      openedOnly: (count: number) => many(count, "a ouvert, rien écrit", "ont ouvert, rien écrit"),
      passes: (count: number) => many(count, "passe", "passent"),
      notOpened: (count: number) => many(count, "n’a pas ouvert", "n’ont pas ouvert"),
    },
    closed: "Le dépôt est clos. Les cartes sont mélangées\u00a0; personne ne les a encore lues.",
    many: (count: number) =>
      `${cards(count)}\u00a0: au-delà de 60, un mur se lit mal. Empilez ce qui se ressemble.`,
    byOrganisation: "Par institution",
  },

  settings: {
    question: "La question",
    questionHint: "Une seule, ouverte\u00a0: Quels, Que, Comment…",
    warnings: {
      where: "«\u00a0Où\u00a0» appelle un lieu, pas une idée. Essayez Quels ou Comment.",
      "yes-no": "On peut y répondre par oui ou non. Essayez Quels, Que ou Comment.",
      double: "Deux questions en une\u00a0: gardez-en une, faites de l’autre une séquence.",
      "not-open": "Une question ouverte commence par Quels, Que ou Comment.",
    },
    colours: "Couleurs des cartes",
    coloursAre: {
      one: "Une seule",
      "by-group": "Une par groupe",
      chosen: "Au choix de qui écrit",
    },
    paper: "Ce que dit cette couleur",
    papers: "Ce que disent les couleurs",
    paperNames: {
      straw: "Paille",
      sky: "Ciel",
      coral: "Corail",
      linden: "Tilleul",
      lilac: "Lilas",
      chalk: "Craie",
    },
    paperOf: (row: number) => `Papier ${row}`,
    labelOf: (paper: string) => `Sens du papier ${paper}`,
    labelPlaceholder: "Idées, envies, obstacles…",
    secondLabel: "Envies",
    addPaper: "Ajouter un papier",
    removePaper: (paper: string) => `Retirer le papier ${paper}`,
    manyGroups: "Il y a six papiers\u00a0: au-delà, des groupes partagent le même.",
    shapes: "Ce que disent les formes",
    shapesHint:
      "Le mur et les téléphones l’affichent. Avec la bande, qui écrit choisit entre une carte et une bande.",
    shapeNames: { idea: "Rectangle", precision: "Ovale", strip: "Bande", title: "Rond", flash: "Éclair" },
    shapeLabelOf: (shape: string) => `Sens de la forme\u00a0: ${shape}`,
    columns: "Colonnes données d’avance",
    columnsHint:
      "Facultatif. Deux à quatre titres\u00a0: les cartes se placent dans ces colonnes, qui restent.",
    columnOf: (number: number) => `Titre de la colonne ${number}`,
    appears: "Les cartes paraissent",
    appearsAs: {
      together: "Toutes ensemble, quand le dépôt est clos",
      "as-written": "Une à une, dès qu’elles sont écrites",
    },
  },

  wall: {
    name: "Bocal",
    pairing: {
      pairing: { title: "Cet écran se relie", text: "Un instant." },
      unpaired: {
        title: "Cet écran n’est relié à aucune séance",
        text: "Dans la console, rubrique «\u00a0Au mur\u00a0», ouvrez l’écran projeté\u00a0: son lien le relie.",
      },
      "stale-link": {
        title: "Ce lien a déjà servi",
        text: "Ouvrez un nouvel écran depuis la console, rubrique «\u00a0Au mur\u00a0».",
      },
      unreachable: {
        title: "Bocal ne répond pas",
        text: "Cet écran réessaie de lui-même. Vérifiez que cet ordinateur est sur le réseau de Bocal.",
      },
    },
    line: {
      connecting: { title: "Connexion", text: "L’image arrive." },
      "unknown-person": {
        title: "Cet écran n’est relié à aucune séance",
        text: "Dans la console, rubrique «\u00a0Au mur\u00a0», ouvrez l’écran projeté\u00a0: son lien le relie.",
      },
      "unknown-session": {
        title: "Cette séance n’existe pas, ou plus",
        text: "Ouvrez un nouvel écran depuis la console.",
      },
      revoked: {
        title: "Cet écran a été retiré",
        text: "Ouvrez un nouvel écran depuis la console, rubrique «\u00a0Au mur\u00a0».",
      },
      "foreign-origin": {
        title: "Cette adresse n’est pas celle de Bocal",
        text: "Ouvrez l’écran par le lien que donne la console.",
      },
      "old-page": { title: "Bocal a été mis à jour", text: "Cet écran se recharge de lui-même." },
    },
    away: "Pas de réseau pour l’instant\u00a0: l’image est la dernière reçue.",
    closed: "Séquence close",
    codeIs: "Code\u00a0: ",
    qr: "QR code pour rejoindre l’atelier",
    page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
    said: (count: number, page: number, pages: number) =>
      pages > 1 ? `${cards(count)} au mur, page ${page} sur ${pages}` : `${cards(count)} au mur`,
    join: {
      title: "Rejoignez l’atelier",
      how: "Visez le carré, ou ouvrez",
      closed: "Les entrées sont closes. Qui était là peut revenir\u00a0:",
      spelt: (letters: string) => `Code\u00a0: ${letters}`,
      noPhone: "Pas de téléphone\u202f? Dites-le, nous écrivons pour vous.",
      here: "ici",
      inside: (count: number) => many(count, `${count} personne ici`, `${count} personnes ici`),
      others: (count: number) => many(count, `et ${count} autre`, `et ${count} autres`),
      nobody: "Personne encore. Les personnes paraîtront ici.",
      unnamed: "Les noms restent entre nous.",
    },
    ended: {
      title: "Merci",
      kept: "L’atelier est terminé. Rien de ce qui a été écrit n’est perdu.",
      outcome: "L’équipe d’animation vous remet le compte rendu.",
      outcomeTo: (host: string) => `Le compte rendu est remis à\u00a0: ${host}.`,
    },
    controls: {
      label: "Réglages de cet écran",
      dark: "Salle sombre",
      light: "Salle éclairée",
      full: "Plein écran",
      window: "Quitter le plein écran",
      still: "Sans mouvement",
      moving: "Avec mouvement",
    },
  },
};
