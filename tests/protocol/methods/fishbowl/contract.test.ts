import { fishbowl } from "@bocal/protocol/methods/fishbowl/fishbowl";
import { describe } from "vitest";
import { bowlSource } from "../../../help/arbitrary-bowl.ts";
import { methodContract } from "../../method-contract.ts";

describe("fish-bowl", () => methodContract(fishbowl, bowlSource));
