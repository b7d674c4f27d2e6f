import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

public class Synchronizers {
    public static void main(String[] args) throws Exception {
        latchAndBarrier();
        lockAndCondition();
        readWrite();
        semaphore();
        phaser();
        exchanger();
    }

    static void latchAndBarrier() throws Exception {
        CountDownLatch latch = new CountDownLatch(3);
        CyclicBarrier barrier = new CyclicBarrier(3, () -> System.out.println("all at the barrier"));
        for (int i = 0; i < 3; i++) {
            new Thread(
                            () -> {
                                try {
                                    barrier.await();
                                } catch (Exception e) {
                                    System.out.println(e);
                                }
                                latch.countDown();
                            })
                    .start();
        }
        latch.await();
        System.out.println("latch at " + latch.getCount());
    }

    static void lockAndCondition() throws Exception {
        ReentrantLock lock = new ReentrantLock(true);
        Condition full = lock.newCondition();
        int[] box = {0};
        Thread taker =
                new Thread(
                        () -> {
                            lock.lock();
                            try {
                                while (box[0] == 0) {
                                    full.await();
                                }
                                System.out.println("took " + box[0]);
                            } catch (InterruptedException e) {
                                System.out.println(e);
                            } finally {
                                lock.unlock();
                            }
                        });
        taker.start();
        Thread.sleep(5);
        lock.lock();
        System.out.println("waiters " + lock.hasWaiters(full) + ", hold " + lock.getHoldCount());
        box[0] = 42;
        full.signal();
        System.out.println("not yet free " + lock.isLocked());
        lock.unlock();
        taker.join();
        System.out.println("tryLock " + lock.tryLock(1, TimeUnit.MILLISECONDS));
        Thread other = new Thread(() -> System.out.println("other tryLock " + lock.tryLock()));
        other.start();
        other.join();
        try {
            new ReentrantLock().unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println(e);
        }
    }

    static void readWrite() throws Exception {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        lock.readLock().lock();
        Thread reader =
                new Thread(() -> System.out.println("second reader " + lock.readLock().tryLock()));
        reader.start();
        reader.join();
        Thread writer =
                new Thread(() -> System.out.println("writer " + lock.writeLock().tryLock()));
        writer.start();
        writer.join();
        StampedLock stamped = new StampedLock();
        long seen = stamped.tryOptimisticRead();
        long write = stamped.writeLock();
        stamped.unlockWrite(write);
        System.out.println("optimistic read valid " + stamped.validate(seen));
    }

    static void semaphore() throws Exception {
        Semaphore permits = new Semaphore(2);
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] =
                    new Thread(
                            () -> {
                                permits.acquireUninterruptibly();
                                done.add("x");
                                permits.release();
                            });
            threads[i].start();
        }
        for (Thread each : threads) {
            each.join();
        }
        System.out.println(done.size() + " done, permits " + permits.availablePermits());
    }

    static void phaser() throws Exception {
        Phaser phaser = new Phaser(1);
        phaser.register();
        Thread worker =
                new Thread(
                        () -> {
                            phaser.arriveAndAwaitAdvance();
                            phaser.arriveAndDeregister();
                        });
        worker.start();
        System.out.println("phase " + phaser.arriveAndAwaitAdvance());
        worker.join();
        System.out.println("phase " + phaser.arriveAndDeregister() + " " + phaser.isTerminated());
    }

    static void exchanger() throws Exception {
        Exchanger<String> exchanger = new Exchanger<>();
        String[] got = new String[1];
        Thread other =
                new Thread(
                        () -> {
                            try {
                                got[0] = exchanger.exchange("from other");
                            } catch (InterruptedException e) {
                                got[0] = e.toString();
                            }
                        });
        other.start();
        System.out.println(exchanger.exchange("from main"));
        other.join();
        System.out.println(got[0]);
    }
}
