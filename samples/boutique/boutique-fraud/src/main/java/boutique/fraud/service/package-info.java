/** Payments judged by plain rules. */
package boutique.fraud.service;
