package dev.agoge.torch.decoder;

import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Muon: the gradient's moving average, with Nesterov's look ahead, made orthogonal. With the
 * singular value decomposition of the average being U S Vᵀ, the movement is U Vᵀ: all directions
 * are taken at the same speed, not only those of the few largest singular values. (Jordan et al.,
 * "Muon: An optimizer for hidden layers in neural networks", 2024.)
 */
final class Muon {
  static final double MOMENTUM = 0.95;

  /** Movements get about the root mean square that AdamW's have (arXiv 2502.16982, section 2.2). */
  private static final double LIKE_ADAM = 0.2;

  /** Newton and Schulz's quintic x → ax + bx³ + cx⁵, chosen to bring small values up fast. */
  private static final double A = 3.4445;

  private static final double B = -4.7750;
  private static final double C = 2.0315;
  private static final int STEPS = 5;

  private Muon() {}

  /**
   * One update in place.
   *
   * @param parameter matrices with the same number of columns, one above the other
   * @param rows of each of them
   * @param average moving average of the gradient, which is brought up to date
   */
  static void update(
      Tensor parameter, long[] rows, Tensor average, double learningRate, double weightDecay) {
    Tensor gradient = parameter.grad();
    average.lerp_(gradient, Backend.scalar(1 - MOMENTUM));
    TensorVector ahead = gradient.lerp(average, Backend.scalar(MOMENTUM)).split_with_sizes(rows, 0);
    TensorVector values = parameter.split_with_sizes(rows, 0);
    for (int i = 0; i < rows.length; i++) {
      Tensor matrix = values.get(i);
      double scale = LIKE_ADAM * Math.sqrt((double) Math.max(matrix.size(0), matrix.size(1)));
      matrix.mul_(Backend.scalar(1 - learningRate * weightDecay));
      matrix.add_(orthogonal(ahead.get(i)), Backend.scalar(-learningRate * scale));
    }
  }

  /** About U Vᵀ: singular values between 0.7 and 1.2. */
  static Tensor orthogonal(Tensor matrix) {
    boolean tall = matrix.size(0) > matrix.size(1);
    Tensor wide = tall ? matrix.t() : matrix;
    // the smallest normal float keeps a gradient of zeros zero and changes nothing else
    Tensor norm = wide.norm(new ScalarOptional(Backend.scalar(2)), new long[] {0, 1}, true);
    Tensor x = wide.div(norm.clamp_min(Backend.scalar(Float.MIN_NORMAL)));
    for (int step = 0; step < STEPS; step++) {
      Tensor square = x.mm(x.t());
      Tensor factor = torch.addmm(square, square, square, Backend.scalar(B), Backend.scalar(C));
      x = torch.addmm(x, factor, x, Backend.scalar(A), Backend.scalar(1));
    }
    return tall ? x.t() : x;
  }
}
