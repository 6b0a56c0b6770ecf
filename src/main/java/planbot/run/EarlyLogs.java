package planbot.run;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/** Until the configuration is read, and for tools: only what matters. Logback finds it as a service, and reads no XML. */
public final class EarlyLogs extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(Logs.console(context, Logs.pattern(context, "%-5level %logger{0} %msg%n")));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
