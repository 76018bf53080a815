package dev.agoge.torch.decoder;

import java.util.List;
import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.OperatorHandle;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorList;
import org.bytedeco.pytorch.Type;
import org.bytedeco.pytorch.global.torch;

/**
 * AdamW (Loshchilov and Hutter, arXiv 1711.05101) for many parameters in one native call, {@code
 * aten::_fused_adamw_}, which has no generated binding and is reached through the dispatcher.
 */
final class AdamW {
  static final double BETA1 = 0.9;
  static final double BETA2 = 0.95;
  static final double EPSILON = 1e-8;

  /** Kept from the scope that happens to be open when this class is loaded. */
  private static final OperatorHandle FUSED =
      Dispatcher.singleton().findSchemaOrThrow("aten::_fused_adamw_", "").retainReference();

  private AdamW() {}

  /**
   * One update in place.
   *
   * @param first moving averages of the gradients, brought up to date
   * @param second moving averages of their squares, brought up to date
   * @param steps how many updates these averages have seen, this one included
   */
  static void update(
      List<Tensor> parameters,
      List<Tensor> first,
      List<Tensor> second,
      long steps,
      double learningRate,
      double weightDecay) {
    if (parameters.isEmpty()) {
      return;
    }
    Tensor count =
        torch.full(new long[0], Backend.scalar((double) steps)).to(torch.ScalarType.Float);
    FUSED.callBoxed(
        new IValueVector(
            list(parameters),
            list(parameters.stream().map(Tensor::grad).toList()),
            list(first),
            list(second),
            list(List.of()),
            list(
                parameters.stream()
                    .map(p -> count.to(p.device(), torch.ScalarType.Float))
                    .toList()),
            new IValue(learningRate),
            new IValue(BETA1),
            new IValue(BETA2),
            new IValue(weightDecay),
            new IValue(EPSILON),
            new IValue(false), // amsgrad
            new IValue(false), // maximize
            new IValue(), // grad_scale
            new IValue())); // found_inf
  }

  private static IValue list(List<Tensor> tensors) {
    Type.TypePtr type = new TensorList().elementType();
    var generic = new GenericList(type);
    tensors.forEach(t -> generic.push_back(new IValue(t)));
    return new IValue(generic);
  }
}
