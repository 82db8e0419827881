import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { expectNoFault } from "./axe.ts";
import { type Room, roomOf } from "./room.ts";
import {
  boardCard,
  cardField,
  codeOn,
  expectGoodManners,
  grip,
  join,
  openFirstActivity,
  openWall,
  ownCard,
  prepareSession,
  revealCards,
  territoryDay,
  writeCard,
} from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const still = { reducedMotion: "reduce" } as const;
const [question] = territoryDay.questions as [string];

// Every page and state that exists, held to every rule that a machine can check (D1). One session goes through all of them; the
// tests follow one another.
describe("the pages of one session, from the first visit to the thanks", () => {
  let workshop: Workshop;
  let room: Room;
  let console: Page;
  let wall: Page;
  let code: string;
  let nadège: Page;
  let bastien: Page;

  beforeAll(async () => {
    workshop = await openWorkshop();
  });
  afterAll(async () => {
    await workshop.close();
  });

  const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
  const dialog = (page: Page) => page.getByRole("dialog");

  /** Opens a dialog, holds it to the rules and leaves it by Escape. */
  async function checkDialog(opener: { click(): Promise<void> }, state: string): Promise<void> {
    await opener.click();
    await dialog(console).waitFor();
    await expectNoFault(console, state);
    await console.keyboard.press("Escape");
    await dialog(console).waitFor({ state: "detached" });
  }

  test("the key and the empty home have no fault", async () => {
    const outside = await workshop.page("outside", still);
    await outside.goto("/facilitator/");
    await outside.getByLabel("Clé", { exact: true }).waitFor();
    await expectNoFault(outside, "asking for the key");
    await button(outside, "Entrer").click();
    await outside.getByText("Écrivez la clé").waitFor();
    await expectNoFault(outside, "a key that is missing");
    await outside.context().close();

    console = await workshop.facilitator();
    await console.emulateMedia(still);
    await console.getByText("Préparez une séance").waitFor();
    await expectNoFault(console, "an empty home");
  });

  test("the preparation has no fault: empty, with what is missing, and filled", async () => {
    await console.getByRole("link", { name: "Préparer une séance" }).click();
    await button(console, "Créer la séance").waitFor();
    await expectNoFault(console, "an empty preparation");
    await button(console, "Créer la séance").click();
    await console.getByText(/^Il manque/).waitFor();
    await expectNoFault(console, "a preparation with what is missing");
    await checkDialog(button(console, "Tout effacer"), "asking before all is erased");
    await console.goto("/facilitator/");
    await console.getByRole("link", { name: /Préparer une séance|Continuer la préparation/ }).waitFor();
    await console.evaluate(() => localStorage.clear());
    await console.reload();
    await prepareSession(console, {
      ...territoryDay,
      questions: [question, "Qu’est-ce qui nous en empêche ?"],
    });
    code = await codeOn(console);
    room = await roomOf(workshop, console.url().split("/").at(-1) ?? "");
  });

  test("a filled preparation has no fault, with papers to choose from", async () => {
    const other = await console.context().newPage();
    await other.goto("/facilitator/new");
    await other.getByLabel("Titre", { exact: true }).fill(territoryDay.title);
    await other.getByLabel("Qui invite").fill(territoryDay.host);
    await other.getByLabel("Personnes attendues").fill("12");
    await other.getByLabel("Institutions", { exact: true }).fill(territoryDay.organisations.join("\n"));
    await other.getByLabel("La question").fill("Où en êtes-vous ?");
    await other.getByRole("radio", { name: "Au choix de qui écrit" }).check({ force: true });
    await expectNoFault(other, "a filled preparation, with warnings");
    await other.getByRole("link", { name: "Accueil de Bocal" }).click();
    await other.getByRole("heading", { name: "Séances", exact: true }).waitFor();
    await expectNoFault(other, "a home with a session");
    await button(other, "Réglages").click();
    await expectNoFault(other, "the settings of the display");
    await other.close();
  });

  test("the console has no fault before the first activity opens, nor do its dialogs", async () => {
    await expectNoFault(console, "a console before the first activity");
    await checkDialog(button(console, /ici\. Voir qui/), "nobody there yet");
    await checkDialog(button(console, "Afficher en grand"), "how to join, as a whole sheet");
    await checkDialog(button(console, "Modifier le déroulé"), "the running order to change");
    await checkDialog(button(console, /^Modifier « Séquence 1 »/), "a question to change");
    await button(console, "Réglages").click();
    await expectNoFault(console, "the settings of the session");
    await console.keyboard.press("Escape");
  });

  test("the wall has no fault while people arrive, nor a screen that is not paired", async () => {
    wall = await openWall(console);
    await wall.emulateMedia(still);
    await wall.getByText("Personne encore").waitFor();
    await expectNoFault(wall, "how to join, with nobody there");
    const unpaired = await workshop.page("unpaired", still);
    await unpaired.goto("/screen/");
    await unpaired.getByText("Cet écran n’est relié à aucune séance").waitFor();
    await expectNoFault(unpaired, "a screen that is not paired");
    await unpaired.context().close();
  });

  test("the phone has no fault on its way in: code, wrong code, name, and a question about who one is", async () => {
    nadège = await workshop.phone("nadège");
    await nadège.emulateMedia(still);
    await nadège.goto("/j/");
    const codeField = nadège.getByLabel("Code affiché au mur");
    await codeField.waitFor();
    await expectNoFault(nadège, "asking for the code");
    await codeField.fill("12");
    await button(nadège, "Tapez les six lettres du code").click({ force: true });
    await nadège.getByText("Le code a six lettres").first().waitFor();
    await expectNoFault(nadège, "a code that is none");
    await codeField.fill(code);
    await nadège.getByText("Atelier trouvé").waitFor();
    await expectNoFault(nadège, "a code that was found");
    await nadège.goto(`/j/${code}`);
    await nadège.getByLabel("Votre prénom et votre nom").waitFor();
    await nadège.getByText("En savoir plus").click();
    await expectNoFault(nadège, "asking who one is");
    await join(nadège, code, { name: "Nadège", organisation: "Département", group: "Val d’Ondre" });
    await expectNoFault(nadège, "inside, before anything begins");

    const twin = await workshop.phone("twin");
    await twin.goto(`/j/${code}`);
    await twin.getByLabel("Votre prénom et votre nom").fill("Nadège");
    await twin.getByRole("radio", { name: "Département" }).check({ force: true });
    await twin.getByRole("radio", { name: "Val d’Ondre" }).check({ force: true });
    await button(twin, "Entrer dans l’atelier").click();
    await twin.getByText("Est-ce bien vous").first().waitFor();
    await expectNoFault(twin, "asked whether it is them");
    await button(console, "Oui, c’est elle").waitFor();
    await expectNoFault(console, "a question at the door");
    await button(twin, "Changer de nom").click();
    await twin.context().close();
    await console.getByRole("button", { name: "Non", exact: true }).click();

    bastien = await workshop.phone("bastien");
    await bastien.emulateMedia(still);
    await join(bastien, code, { name: "Bastien", organisation: "Caf du Val", group: "Sainte-Aure" });
    for (const [index, name] of ["Clémence", "Yvon", "Soraya"].entries()) await room.comes(name, index);
    await wall.getByText("Soraya").waitFor();
    await expectNoFault(wall, "how to join, with people there");
    await checkDialog(button(console, /ici\. Voir qui/), "who is there");
  });

  test("console, wall and phone have no fault while the question is read", async () => {
    await openFirstActivity(console);
    for (const page of [wall, nadège]) await page.getByText(question).first().waitFor();
    await expectNoFault(console, "a console in preparation");
    await expectNoFault(wall, "a wall in preparation");
    await expectNoFault(nadège, "a phone in preparation");
  });

  test("console, wall and phone have no fault while people write", async () => {
    await button(console, "Lancer l’écriture").click();
    await cardField(nadège).waitFor();
    await expectNoFault(nadège, "an empty card");
    await cardField(nadège).fill("Plus de places ; un accueil le samedi");
    await nadège.getByText("Deux idées").first().waitFor();
    await expectNoFault(nadège, "a card with advice");
    await cardField(nadège).fill("mot ".repeat(40));
    await nadège.getByText("En faire plusieurs").first().waitFor();
    await expectNoFault(nadège, "a card that is too long");
    await cardField(nadège).fill("");
    await writeCard(nadège, "Un accueil à moins de 20 minutes");
    await ownCard(nadège, "20 minutes").getByText("Enregistrée").waitFor();
    await expectNoFault(nadège, "a card that is saved");
    await button(nadège, /^Modifier la carte/).click();
    await expectNoFault(nadège, "a card being corrected");
    await button(nadège, "Ne rien changer").click();
    await button(nadège, /^Retirer la carte/).click();
    await expectNoFault(nadège, "asking before a card goes");
    await nadège.keyboard.press("Escape");
    await expectNoFault(console, "a console while people write");
    await wall.getByText("carte reçue").first().waitFor();
    await expectNoFault(wall, "a wall while people write");
  });

  test("the phone has no fault in its menu, on the page of its cards, and in the dark", async () => {
    await button(nadège, "Nadège, menu").click();
    await expectNoFault(nadège, "the menu");
    await button(nadège, "Quitter l’atelier").click();
    await nadège.getByText("Ce téléphone oublie vos brouillons").waitFor();
    await expectNoFault(nadège, "asking before leaving");
    await button(nadège, "Rester").click();
    await button(nadège, "Nadège, menu").click();
    await button(nadège, "Mes cartes").click();
    await expectNoFault(nadège, "the page of one’s cards");
    await button(nadège, "Retour").click();
    await nadège.emulateMedia({ ...still, colorScheme: "dark" });
    await expectNoFault(nadège, "writing in the dark");
  });

  test("the phone has no fault without a network, nor with a card that came too late", async () => {
    await button(bastien, "Je passe").click();
    await bastien.getByText("Vous passez cette question").first().waitFor();
    await expectNoFault(bastien, "passing");
    await button(bastien, "Écrire finalement").click();
    await bastien.context().setOffline(true);
    await writeCard(bastien, "Une carte de trop");
    await ownCard(bastien, "Une carte de trop").getByText("En attente du réseau").waitFor();
    await bastien.getByText("Pas de réseau").first().waitFor();
    await expectNoFault(bastien, "without a network");

    await cardField(nadège).fill("Une phrase pas encore fin");
    await button(console, "Clore le dépôt").click();
    await nadège.getByText("Le dépôt est clos. Votre phrase est gardée ici.").first().waitFor();
    await expectNoFault(nadège, "a page that stays for somebody who types, in the dark");
    await button(nadège, "Continuer").click();
    await nadège.getByText("Les cartes vont être montrées au mur").first().waitFor();
    await expectNoFault(nadège, "the deposit closed, in the dark");
    await bastien.context().setOffline(false);
    await bastien.getByText("Refusée").first().waitFor();
    await expectNoFault(bastien, "a card that was refused");
    await expectNoFault(console, "a console with the deposit closed");
    await expectNoFault(wall, "a wall with the deposit closed");
  });

  test("the board has no fault, as a plane and as a list, with a pile, a cluster and a parking", async () => {
    await room.conductsActivity({ type: "reopen-deposit" });
    const writer = await room.comes("Ignace", 1);
    for (const text of ["Les mêmes mots", "Une porte le samedi", "Une sage-femme", "À garder pour demain"])
      await room.does(writer, {
        type: "in-activity",
        activity: room.activity,
        method: "metaplan",
        command: { type: "write-card", text },
      });
    await revealCards(console);
    await boardCard(wall, "mêmes mots").waitFor();
    await expectNoFault(console, "a board just revealed");
    await grip(console, "20 minutes").click();
    await expectNoFault(console, "a board with a card chosen");
    await checkDialog(button(console, "Déplacer vers…"), "where a card may go");
    await checkDialog(button(console, "Empiler sur…"), "on which card");
    await checkDialog(button(console, "Dupliquer…"), "where the double goes");
    await button(console, "Parking…").click();
    await expectNoFault(console, "why a card is put aside");
    await console.keyboard.press("Escape");
    await grip(console, "samedi").click({ modifiers: ["Control"] });
    await button(console, "Grouper").click();
    const title = console.getByLabel("Titre du nuage 1");
    await title.fill("Porte");
    await console.getByText("trois mots ou plus").first().waitFor();
    await expectNoFault(console, "a title that is thin");
    await title.fill("Chaque parent trouve une porte");
    await title.press("Enter");
    await grip(console, "Une sage-femme").click();
    await button(console, "Empiler sur…").click();
    await dialog(console).getByRole("button", { name: "Empiler", exact: true }).click();
    await grip(console, "À garder").click();
    await button(console, "Parking…").click();
    await dialog(console).getByLabel("Pourquoi, et quand y revenir").fill("Demain matin");
    await button(console, "Mettre au parking").click();
    await console.getByText("Demain matin").waitFor();
    await expectNoFault(console, "a board at work");
    await button(console, /^Nuage\s*1/).click();
    await console.keyboard.press("Escape");
    await expectNoFault(console, "a board with a cluster chosen");
    await console.emulateMedia({ ...still, colorScheme: "dark" });
    await expectNoFault(console, "a board at work, in the dark");
    await console.getByRole("radio", { name: "Liste" }).check({ force: true });
    await expectNoFault(console, "a list at work, in the dark");
    await console.emulateMedia({ ...still, colorScheme: "light" });
    await expectNoFault(console, "a list at work");
    await console.setViewportSize({ width: 700, height: 900 });
    await expectNoFault(console, "a narrow console");
    await console.setViewportSize({ width: 1280, height: 800 });
  });

  test("the wall and the phone have no fault with the board, in a lit room and in a dark one", async () => {
    await wall.getByText("Chaque parent trouve une porte").first().waitFor();
    await expectNoFault(wall, "a board on the wall");
    await wall.mouse.move(500, 500);
    await wall.getByRole("button", { name: "Salle sombre" }).click();
    await expectNoFault(wall, "a board on a dark wall");
    await button(nadège, "Continuer").click();
    await nadège.getByText("Chaque parent trouve une porte").first().waitFor();
    await expectNoFault(nadège, "a board on a phone, in the dark");
    await nadège.emulateMedia({ ...still, colorScheme: "light" });
    await expectNoFault(nadège, "a board on a phone");
    await expectNoFault(bastien, "a board beside a card that was refused");
  });

  test("a closed activity and an ended session have no fault anywhere", async () => {
    await button(console, /^Clore « Séquence 1 »/).click();
    await console.getByText("est close. Son contenu reste là").waitFor();
    await wall.getByText("Séquence close").waitFor();
    await expectNoFault(console, "a console with its activity closed");
    await expectNoFault(wall, "a wall with its activity closed");
    await expectNoFault(nadège, "a phone with its activity closed");
    await checkDialog(button(console, "Terminer"), "asking before the end");
    await button(console, "Terminer").click();
    await button(console, "Terminer la séance").click();
    await nadège.getByText("Merci de votre participation").waitFor();
    await wall.getByText("Merci", { exact: true }).waitFor();
    await expectNoFault(nadège, "the thanks on a phone");
    await expectNoFault(wall, "the thanks on a wall");
    await console.getByRole("link", { name: /Tableau \(CSV\)/ }).waitFor();
    await expectNoFault(console, "what leaves a session");
    await console.getByRole("link", { name: "Retour à la console" }).click();
    await console.getByText("La séance est terminée. Plus personne n’écrit.").first().waitFor();
    await expectNoFault(console, "a console whose session is over");
  });

  test("a phone that is not known any more, and one that has left, have no fault", async () => {
    await bastien.context().clearCookies();
    await bastien.reload();
    await bastien.getByText("Cet appareil n’est plus reconnu").waitFor();
    await expectNoFault(bastien, "a phone that is not known");
    await button(nadège, "Nadège, menu").click();
    await button(nadège, "Quitter l’atelier").click();
    await button(nadège, "Quitter").click();
    await nadège.getByText("Vous avez quitté l’atelier").waitFor();
    await expectNoFault(nadège, "a phone that has left");
  });

  test("a session that does not exist says so without a fault", async () => {
    await console.goto("/facilitator/s/nowhere-1");
    await console.getByText("Cette séance n’existe pas").waitFor();
    await expectNoFault(console, "a session that does not exist");
    expectGoodManners(workshop);
  });
});
