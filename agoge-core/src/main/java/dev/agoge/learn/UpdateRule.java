package dev.agoge.learn;

/** By which rule an optimiser turns gradients into movements of the weights. */
public enum UpdateRule {
  /**
   * Muon (Jordan et al., "Muon: An optimizer for hidden layers in neural networks", 2024) for the
   * matrices between the embedding and the logits, {@link #ADAMW} for everything else. Scaled as
   * Liu et al. (arXiv 2502.16982) do, so that a learning rate and a weight decay mean about the
   * same under both rules.
   */
  MUON,
  /** AdamW (Loshchilov and Hutter, arXiv 1711.05101) for everything. */
  ADAMW
}
