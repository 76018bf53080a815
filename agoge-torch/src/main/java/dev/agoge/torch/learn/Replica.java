package dev.agoge.torch.learn;

import dev.agoge.torch.decoder.Backend;
import dev.agoge.torch.decoder.ComputeThread;
import dev.agoge.torch.decoder.Decoder;
import dev.agoge.torch.decoder.DecoderConfig;
import dev.agoge.torch.decoder.Parameters;
import java.util.List;
import java.util.concurrent.Future;

/**
 * The trained decoder on a thread of its own: the same weights in the same memory, other gradients.
 */
final class Replica implements AutoCloseable {
  private final Backend backend;
  private final Parameters parameters;
  private final Decoder decoder;
  private final ComputeThread thread;

  Replica(DecoderConfig config, Parameters shared, Backend backend, int number) {
    this.backend = backend;
    this.parameters = shared.withOwnGradients();
    this.decoder = new Decoder(config, parameters, backend);
    this.thread = new ComputeThread("torch-" + number);
  }

  /** Its gradients, once {@link #start} has come to its end. */
  Parameters parameters() {
    return parameters;
  }

  /** Takes the gradient of some sequences. */
  Future<Metrics> start(List<Sample> samples, Trainer.Loss loss) {
    return thread.start(
        () -> {
          parameters.zeroGradients();
          return Gradients.of(samples, decoder, backend, loss);
        });
  }

  @Override
  public void close() {
    thread.close();
    decoder.close();
  }
}
