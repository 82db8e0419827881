import { spiral } from "@bocal/protocol/methods/spiral/spiral";
import { describe } from "vitest";
import { spiralSource } from "../../../help/arbitrary-spiral.ts";
import { methodContract } from "../../method-contract.ts";

describe("spirale", () => methodContract(spiral, spiralSource));
