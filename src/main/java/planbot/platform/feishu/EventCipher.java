package planbot.platform.feishu;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import planbot.platform.Secret;
import planbot.platform.parts.Sha256;

/**
 * The encryption of events: AES-256-CBC, the key is the SHA-256 of the Encrypt Key, the first block is the IV.
 *
 * @see <a href="https://open.feishu.cn/document/event-subscription-guide/event-subscriptions/event-subscription-configure-/encrypt-key-encryption-configuration-case">
 *     Encrypt Key</a>
 */
final class EventCipher {
    private static final int BLOCK = 16;

    private final SecretKeySpec key;

    EventCipher(Secret encryptKey) {
        key = new SecretKeySpec(Sha256.of(encryptKey.bytes()), "AES");
    }

    /** The plain bytes, or empty where the text is not encrypted with this key. */
    Optional<byte[]> decrypt(String base64) {
        try {
            byte[] raw = Base64.getDecoder().decode(base64);
            if (raw.length < 2 * BLOCK) {
                return Optional.empty();
            }
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(raw, 0, BLOCK));
            return Optional.of(cipher.doFinal(raw, BLOCK, raw.length - BLOCK));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
