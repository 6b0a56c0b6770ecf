package planbot.platform.parts;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A keyed hash, for many threads: keyed once, every use works on a copy. */
public final class Hmac {
    private final Mac prototype;

    private Hmac(String algorithm, byte[] key) {
        try {
            prototype = Mac.getInstance(algorithm);
            prototype.init(new SecretKeySpec(key, algorithm));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + algorithm, e);
        }
    }

    /** @param key not empty */
    public static Hmac sha256(byte[] key) {
        return new Hmac("HmacSHA256", key);
    }

    /** The hash of the pieces one after another. */
    public byte[] of(byte[]... pieces) {
        try {
            Mac mac = (Mac) prototype.clone();
            for (byte[] piece : pieces) {
                mac.update(piece);
            }
            return mac.doFinal();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java's Mac cannot be copied", e);
        }
    }
}
