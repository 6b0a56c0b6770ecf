package planbot.platform.wecom;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import planbot.platform.Secret;

/**
 * WeCom's signature and encryption, the same for applications and bots.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/90968">加解密方案说明</a>
 */
final class WeComCrypto {
    private static final int RANDOM_BYTES = 16;
    private static final int HEAD_BYTES = RANDOM_BYTES + Integer.BYTES;
    private static final int AES_BLOCK = 16;
    /** The page pads to 32 bytes, not to AES's 16, so Java's own PKCS5Padding cannot be used. */
    private static final int PADDED_BLOCK = 32;

    private final Secret token;
    private final SecretKeySpec key;
    private final IvParameterSpec vector;
    private final byte[] receiveId;
    private final Random random;

    /**
     * @param receiveId the corp's id for an application, empty for a bot
     * @param random a secure one, but for tests
     * @throws IllegalArgumentException if the key is none
     */
    WeComCrypto(Secret token, Secret encodingAesKey, String receiveId, Random random) {
        this.token = token;
        byte[] bytes = key(encodingAesKey.reveal());
        this.key = new SecretKeySpec(bytes, "AES");
        this.vector = new IvParameterSpec(bytes, 0, AES_BLOCK);
        this.receiveId = receiveId.getBytes(StandardCharsets.UTF_8);
        this.random = random;
    }

    private static byte[] key(String encoded) {
        if (!encoded.matches("[A-Za-z0-9]{43}")) {
            throw new IllegalArgumentException(WeCom.ENCODING_AES_KEY
                    + " must be the 43 letters and figures of EncodingAESKey; copy it from the console again");
        }
        return Base64.getDecoder().decode(encoded + "=");
    }

    String sign(String timestamp, String nonce, String encrypted) {
        String[] parts = {text(token.bytes()), timestamp, nonce, encrypted};
        Arrays.sort(parts);
        try {
            byte[] all = String.join("", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(all));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
    }

    boolean isSignature(String signature, String timestamp, String nonce, String encrypted) {
        return MessageDigest.isEqual(
                sign(timestamp, nonce, encrypted).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    /** The message; empty where this is no message encrypted for this receiver. */
    Optional<String> decrypt(String encrypted) {
        try {
            byte[] bytes = Base64.getDecoder().decode(encrypted);
            if (bytes.length == 0 || bytes.length % PADDED_BLOCK != 0) {
                return Optional.empty();
            }
            return message(cipher(Cipher.DECRYPT_MODE).doFinal(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> message(byte[] plain) {
        int pad = plain[plain.length - 1];
        int end = plain.length - pad;
        if (pad < 1 || pad > PADDED_BLOCK || end < HEAD_BYTES) {
            return Optional.empty();
        }
        for (int i = end; i < plain.length; i++) {
            if (plain[i] != pad) {
                return Optional.empty();
            }
        }
        int length = ByteBuffer.wrap(plain).getInt(RANDOM_BYTES);
        if (length < 0 || length > end - HEAD_BYTES) {
            return Optional.empty();
        }
        byte[] receiver = Arrays.copyOfRange(plain, HEAD_BYTES + length, end);
        return MessageDigest.isEqual(receiver, receiveId)
                ? Optional.of(text(Arrays.copyOfRange(plain, HEAD_BYTES, HEAD_BYTES + length)))
                : Optional.empty();
    }

    String encrypt(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        byte[] salt = new byte[RANDOM_BYTES];
        random.nextBytes(salt);
        int length = HEAD_BYTES + bytes.length + receiveId.length;
        int pad = PADDED_BLOCK - length % PADDED_BLOCK;
        byte[] padding = new byte[pad];
        Arrays.fill(padding, (byte) pad);
        ByteBuffer plain = ByteBuffer.allocate(length + pad)
                .put(salt)
                .putInt(bytes.length)
                .put(bytes)
                .put(receiveId)
                .put(padding);
        try {
            return Base64.getEncoder()
                    .encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(plain.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("whole blocks that cannot be encrypted", e);
        }
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, key, vector);
        return cipher;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
