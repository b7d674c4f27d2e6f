/**
 * Every return repeats the finally block, so that the method passes 32 KB and its far jumps need
 * goto_w.
 */
public class FarJumpsUseGotoW {
    static int state;

    static int far(int n) {
        int rounds = 0;
        while (rounds < 3) {
            rounds++;
            if (n == -1) {
                continue;
            }
            try {
                switch (n + rounds) {
                    case 0:
                        return 0 * 3;
                    case 1:
                        return 1 * 3;
                    case 2:
                        return 2 * 3;
                    case 3:
                        return 3 * 3;
                    case 4:
                        return 4 * 3;
                    case 5:
                        return 5 * 3;
                    case 6:
                        return 6 * 3;
                    case 7:
                        return 7 * 3;
                    case 8:
                        return 8 * 3;
                    case 9:
                        return 9 * 3;
                    case 10:
                        return 10 * 3;
                    case 11:
                        return 11 * 3;
                    case 12:
                        return 12 * 3;
                    case 13:
                        return 13 * 3;
                    case 14:
                        return 14 * 3;
                    case 15:
                        return 15 * 3;
                    case 16:
                        return 16 * 3;
                    case 17:
                        return 17 * 3;
                    case 18:
                        return 18 * 3;
                    case 19:
                        return 19 * 3;
                    case 20:
                        return 20 * 3;
                    case 21:
                        return 21 * 3;
                    case 22:
                        return 22 * 3;
                    case 23:
                        return 23 * 3;
                    default:
                        state++;
                }
            } finally {
                state = state * 31 + 200;
                state = state * 31 + 203;
                state = state * 31 + 206;
                state = state * 31 + 209;
                state = state * 31 + 212;
                state = state * 31 + 215;
                state = state * 31 + 218;
                state = state * 31 + 221;
                state = state * 31 + 224;
                state = state * 31 + 227;
                state = state * 31 + 230;
                state = state * 31 + 233;
                state = state * 31 + 236;
                state = state * 31 + 239;
                state = state * 31 + 242;
                state = state * 31 + 245;
                state = state * 31 + 248;
                state = state * 31 + 251;
                state = state * 31 + 254;
                state = state * 31 + 257;
                state = state * 31 + 260;
                state = state * 31 + 263;
                state = state * 31 + 266;
                state = state * 31 + 269;
                state = state * 31 + 272;
                state = state * 31 + 275;
                state = state * 31 + 278;
                state = state * 31 + 281;
                state = state * 31 + 284;
                state = state * 31 + 287;
                state = state * 31 + 290;
                state = state * 31 + 293;
                state = state * 31 + 296;
                state = state * 31 + 299;
                state = state * 31 + 302;
                state = state * 31 + 305;
                state = state * 31 + 308;
                state = state * 31 + 311;
                state = state * 31 + 314;
                state = state * 31 + 317;
                state = state * 31 + 320;
                state = state * 31 + 323;
                state = state * 31 + 326;
                state = state * 31 + 329;
                state = state * 31 + 332;
                state = state * 31 + 335;
                state = state * 31 + 338;
                state = state * 31 + 341;
                state = state * 31 + 344;
                state = state * 31 + 347;
                state = state * 31 + 350;
                state = state * 31 + 353;
                state = state * 31 + 356;
                state = state * 31 + 359;
                state = state * 31 + 362;
                state = state * 31 + 365;
                state = state * 31 + 368;
                state = state * 31 + 371;
                state = state * 31 + 374;
                state = state * 31 + 377;
                state = state * 31 + 380;
                state = state * 31 + 383;
                state = state * 31 + 386;
                state = state * 31 + 389;
                state = state * 31 + 392;
                state = state * 31 + 395;
                state = state * 31 + 398;
                state = state * 31 + 401;
                state = state * 31 + 404;
                state = state * 31 + 407;
                state = state * 31 + 410;
                state = state * 31 + 413;
                state = state * 31 + 416;
                state = state * 31 + 419;
                state = state * 31 + 422;
                state = state * 31 + 425;
                state = state * 31 + 428;
                state = state * 31 + 431;
                state = state * 31 + 434;
                state = state * 31 + 437;
                state = state * 31 + 440;
                state = state * 31 + 443;
                state = state * 31 + 446;
                state = state * 31 + 449;
                state = state * 31 + 452;
                state = state * 31 + 455;
                state = state * 31 + 458;
                state = state * 31 + 461;
                state = state * 31 + 464;
                state = state * 31 + 467;
                state = state * 31 + 470;
                state = state * 31 + 473;
                state = state * 31 + 476;
                state = state * 31 + 479;
                state = state * 31 + 482;
                state = state * 31 + 485;
                state = state * 31 + 488;
                state = state * 31 + 491;
                state = state * 31 + 494;
                state = state * 31 + 497;
                state = state * 31 + 500;
                state = state * 31 + 503;
                state = state * 31 + 506;
                state = state * 31 + 509;
                state = state * 31 + 512;
                state = state * 31 + 515;
                state = state * 31 + 518;
                state = state * 31 + 521;
                state = state * 31 + 524;
                state = state * 31 + 527;
                state = state * 31 + 530;
                state = state * 31 + 533;
                state = state * 31 + 536;
                state = state * 31 + 539;
                state = state * 31 + 542;
                state = state * 31 + 545;
                state = state * 31 + 548;
                state = state * 31 + 551;
                state = state * 31 + 554;
                state = state * 31 + 557;
                state = state * 31 + 560;
                state = state * 31 + 563;
                state = state * 31 + 566;
                state = state * 31 + 569;
                state = state * 31 + 572;
                state = state * 31 + 575;
                state = state * 31 + 578;
                state = state * 31 + 581;
                state = state * 31 + 584;
                state = state * 31 + 587;
                state = state * 31 + 590;
                state = state * 31 + 593;
                state = state * 31 + 596;
                state = state * 31 + 599;
                state = state * 31 + 602;
                state = state * 31 + 605;
                state = state * 31 + 608;
                state = state * 31 + 611;
                state = state * 31 + 614;
                state = state * 31 + 617;
            }
        }
        return state;
    }

    public static void main(String[] args) {
        int[] values = {-1, 0, 5, 21, 23, 100, -50};
        for (int v : values) {
            System.out.println(far(v) + " " + state);
        }
    }
}
