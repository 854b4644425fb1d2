package dev.graft.processor.read;

import dev.graft.processor.diagnostic.Origin;
import dev.graft.processor.diagnostic.Place;
import dev.graft.processor.model.Contract;
import java.util.Map;

/** A contract as data, and where its parts stand in the source. */
public record Reading(Contract contract, Map<Place, Origin> origins) {}
