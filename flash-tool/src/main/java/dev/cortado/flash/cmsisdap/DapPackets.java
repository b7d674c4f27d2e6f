package dev.cortado.flash.cmsisdap;

import dev.cortado.flash.swd.SwdOperation;
import dev.cortado.flash.swd.SwdOperation.Await;
import dev.cortado.flash.swd.SwdOperation.Read;
import dev.cortado.flash.swd.SwdOperation.ReadBlock;
import dev.cortado.flash.swd.SwdOperation.Write;
import dev.cortado.flash.swd.SwdOperation.WriteBlock;
import dev.cortado.flash.swd.SwdRegister;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Puts operations into as few packets as possible: DAP_Transfer and DAP_TransferBlock. */
final class DapPackets {

    static final int TRANSFER = 0x05;
    static final int TRANSFER_BLOCK = 0x06;

    private static final int READ = 2;
    private static final int MATCH_VALUE = 0x10;
    private static final int MATCH_MASK = 0x20;
    private static final int TRANSFER_HEADER = 3;
    private static final int BLOCK_HEADER = 5;
    private static final int BLOCK_ANSWER_HEADER = 4;
    private static final int MOST_TRANSFERS = 255;

    private final int packetBytes;
    private final List<DapPacket> packets = new ArrayList<>();
    private ByteBuffer transfers;
    private int count;
    private int reads;

    /**
     * A packet.
     *
     * @param command its bytes
     * @param transfers how many transfers it asks for
     * @param reads how many of them have a word in the answer
     */
    record DapPacket(byte[] command, int transfers, int reads) {

        boolean isBlock() {
            return command[0] == TRANSFER_BLOCK;
        }

        /** How long an answer is in which all went well. */
        int answerBytes() {
            return (isBlock() ? BLOCK_ANSWER_HEADER : TRANSFER_HEADER) + 4 * reads;
        }
    }

    private DapPackets(int packetBytes) {
        this.packetBytes = packetBytes;
        this.transfers = empty();
    }

    static List<DapPacket> of(List<SwdOperation> operations, int packetBytes) {
        DapPackets packets = new DapPackets(packetBytes);
        operations.forEach(packets::add);
        packets.flush();
        return packets.packets;
    }

    private ByteBuffer empty() {
        return ByteBuffer.allocate(packetBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(TRANSFER_HEADER);
    }

    private static byte request(SwdRegister register, int flags) {
        return (byte) ((register.accessPort() ? 1 : 0) | flags | register.offset());
    }

    private void add(SwdOperation operation) {
        switch (operation) {
            case Read read -> {
                require(1, 1, 1);
                transfers.put(request(read.register(), READ));
                count++;
                reads++;
            }
            case Write write -> {
                require(5, 1, 0);
                transfers.put(request(write.register(), 0)).putInt(write.value());
                count++;
            }
            case Await await -> {
                require(10, 2, 0);
                transfers.put(request(await.register(), MATCH_MASK)).putInt(await.mask());
                transfers.put(request(await.register(), READ | MATCH_VALUE)).putInt(await.value());
                count += 2;
            }
            case ReadBlock block -> {
                flush();
                int most = (packetBytes - BLOCK_ANSWER_HEADER) / 4;
                for (int done = 0; done < block.count(); done += most) {
                    int some = Math.min(most, block.count() - done);
                    ByteBuffer command = block(block.register(), READ, some, 0);
                    packets.add(new DapPacket(command.array(), some, some));
                }
            }
            case WriteBlock block -> {
                flush();
                int most = (packetBytes - BLOCK_HEADER) / 4;
                for (int from = block.from(); from < block.to(); from += most) {
                    int to = Math.min(from + most, block.to());
                    ByteBuffer command = block(block.register(), 0, to - from, to - from);
                    for (int i = from; i < to; i++) {
                        command.putInt(block.words()[i]);
                    }
                    packets.add(new DapPacket(command.array(), to - from, 0));
                }
            }
        }
    }

    private static ByteBuffer block(SwdRegister register, int flags, int transfers, int words) {
        return ByteBuffer.allocate(BLOCK_HEADER + 4 * words)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) TRANSFER_BLOCK)
                .put((byte) 0)
                .putShort((short) transfers)
                .put(request(register, flags));
    }

    private void require(int bytes, int more, int moreReads) {
        if (transfers.remaining() < bytes
                || count + more > MOST_TRANSFERS
                || TRANSFER_HEADER + 4 * (reads + moreReads) > packetBytes) {
            flush();
        }
    }

    private void flush() {
        if (count == 0) {
            return;
        }
        byte[] command = new byte[transfers.position()];
        transfers.put(0, (byte) TRANSFER).put(1, (byte) 0).put(2, (byte) count);
        transfers.get(0, command);
        packets.add(new DapPacket(command, count, reads));
        transfers = empty();
        count = 0;
        reads = 0;
    }
}
