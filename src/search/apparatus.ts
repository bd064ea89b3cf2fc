/**
 * Stands before and after every row of apparatus in an indexed text: a label with its value, a row of a table, a
 * heading, who said it. What is not between two of these is prose. It is Unicode’s invisible separator, so it is no
 * part of a word, and nobody sees it.
 */
export const APPARATUS = '\u2063';

/**
 * Stands before a way to ask for a record, after {@link APPARATUS}: such a row is on no page. It is Unicode’s
 * invisible plus.
 */
export const ASKED = '\u2064';
