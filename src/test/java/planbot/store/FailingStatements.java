package planbot.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A store of which one statement or commit fails, once. */
final class FailingStatements {
    private final DataSource source;
    private int until = Integer.MAX_VALUE;

    FailingStatements(DataSource source) {
        this.source = source;
    }

    /** Lets the statement that comes after so many others fail. */
    void failAfter(int statements) {
        until = statements;
    }

    DataSource source() {
        return failing(DataSource.class, source);
    }

    private <T> T failing(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")
                            || method.getName().equals("commit")) {
                        if (until-- == 0) {
                            throw new SQLException("the store is gone", "08006");
                        }
                    }
                    try {
                        return wrapped(method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private Object wrapped(Object result) {
        if (result instanceof Connection connection) {
            return failing(Connection.class, connection);
        }
        return result instanceof PreparedStatement statement ? failing(PreparedStatement.class, statement) : result;
    }
}
