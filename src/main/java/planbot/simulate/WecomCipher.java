package planbot.simulate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * WeCom's encryption, from WeCom's side.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/90968">Encryption and decryption</a>
 */
final class WecomCipher {
    private static final int RANDOM = 16;
    private static final int LENGTH = 4;
    private static final int BLOCK = 32;

    private final String token;
    private final byte[] key;
    private final String receiver;

    /** @param receiver the corporation; empty for a bot */
    WecomCipher(String token, String encodingAesKey, String receiver) {
        this.token = token;
        this.key = Base64.getDecoder().decode(encodingAesKey + "=");
        this.receiver = receiver;
    }

    /** @param random sixteen bytes */
    String encrypt(byte[] random, String message) {
        byte[] text = Digests.bytes(message);
        byte[] to = Digests.bytes(receiver);
        int size = RANDOM + LENGTH + text.length + to.length;
        int padding = BLOCK - size % BLOCK;
        ByteBuffer plain = ByteBuffer.allocate(size + padding)
                .put(random)
                .putInt(text.length)
                .put(text)
                .put(to);
        Arrays.fill(plain.array(), size, size + padding, (byte) padding);
        return Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, plain.array()));
    }

    String decrypt(String encrypted) {
        ByteBuffer plain =
                ByteBuffer.wrap(crypt(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(encrypted)));
        byte[] message = new byte[plain.position(RANDOM).getInt()];
        plain.get(message);
        return new String(message, StandardCharsets.UTF_8);
    }

    String signature(String timestamp, String nonce, String encrypted) {
        return Digests.hex(Digests.hash(
                "SHA-1", Stream.of(token, timestamp, nonce, encrypted).sorted().collect(Collectors.joining())));
    }

    private byte[] crypt(int mode, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, RANDOM));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was answered cannot be decrypted", e);
        }
    }
}
