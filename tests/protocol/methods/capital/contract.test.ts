import { capital } from "@bocal/protocol/methods/capital/capital";
import { describe } from "vitest";
import { capitalSource } from "../../../help/arbitrary-capital.ts";
import { methodContract } from "../../method-contract.ts";

describe("capital stratégique", () => methodContract(capital, capitalSource));
