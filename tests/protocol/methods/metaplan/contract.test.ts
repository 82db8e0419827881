import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import { describe } from "vitest";
import { metaplanSource } from "../../../help/arbitrary-commands.ts";
import { methodContract } from "../../method-contract.ts";

describe("méta-plan", () => methodContract(metaplan, metaplanSource));
