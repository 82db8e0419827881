import { canvas } from "@bocal/protocol/methods/canvas/canvas";
import { describe } from "vitest";
import { canvasSource } from "../../../help/arbitrary-canvas.ts";
import { methodContract } from "../../method-contract.ts";

describe("gabarit", () => methodContract(canvas, canvasSource));
